package io.splent.differ.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.change.SchemaChange;
import io.splent.api.diff.EntityModel;
import io.splent.api.diff.ManagedClass;
import io.splent.api.diff.SchemaDiff;
import io.splent.mapping.LiveRequest;
import io.splent.schema.sql.ChangeSequencer;
import io.splent.schema.sql.SchemaNames;
import io.splent.schema.sql.SqlWriter;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** Sequences whose names need quotes. */
class QuotedSequencesTest {

    @Entity(name = "blank")
    static class Blank {
        @Id
        @GeneratedValue(generator = "blank")
        @SequenceGenerator(name = "blank", sequenceName = "`Odd Numbers`")
        Long id;
    }

    @Entity(name = "apostrophe")
    static class Apostrophe {
        @Id
        @GeneratedValue(generator = "apostrophe")
        @SequenceGenerator(name = "apostrophe", sequenceName = "`it's \\ order`")
        Long id;
    }

    @Entity(name = "reserved")
    static class Reserved {
        @Id
        @GeneratedValue(generator = "reserved")
        @SequenceGenerator(name = "reserved", sequenceName = "`select`")
        Long id;
    }

    private final EntityModel model = new EntityModel(
            getClass().getClassLoader(),
            Stream.of(Apostrophe.class, Blank.class, Reserved.class)
                    .map(type -> new ManagedClass(type.getName(), "shop", List.of()))
                    .toList());

    @OnEachDatabase
    void areSeenWhateverTheirNames(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            LiveRequest request = LiveRequest.of(database, connection, model);
            SchemaDiff diff = new LiquibaseSchemaDiffer().diff(request);
            assertThat(sequences(diff)).contains("Odd Numbers", "it's \\ order", "select");
            apply(request, diff.changes(), connection);

            assertThat(new LiquibaseSchemaDiffer()
                            .diff(LiveRequest.of(database, connection, model))
                            .changes())
                    .isEmpty();
        }
    }

    private static List<String> sequences(SchemaDiff diff) {
        return diff.changes().stream()
                .filter(change -> change.kind().id().equals("create-sequence"))
                .map(SchemaChange::objectName)
                .toList();
    }

    private static void apply(LiveRequest request, List<SchemaChange> changes, Connection connection)
            throws SQLException {
        List<SchemaChange> ordered = new ChangeSequencer(request.dialect()).sequence(changes);
        try (Statement statement = connection.createStatement()) {
            for (String sql : new SqlWriter(request.dialect(), SchemaNames.own()).statements(ordered)) {
                statement.execute(sql);
            }
        }
    }
}
