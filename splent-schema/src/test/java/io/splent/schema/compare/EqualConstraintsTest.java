package io.splent.schema.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.change.ChangeKind;
import io.splent.api.change.SchemaChange;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.schema.catalog.CatalogReaders;
import io.splent.schema.catalog.CatalogScope;
import io.splent.schema.catalog.Dialects;
import io.splent.schema.sql.SchemaNames;
import io.splent.schema.sql.SqlWriter;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Somebody has added a constraint equal to one that we made, under a name that sorts before ours. */
class EqualConstraintsTest {

    @OnEachDatabase
    void oursAnswersToWhatIsWanted(TestDatabase database) throws SQLException {
        database.execute("create table t (a integer, check (a > 0))");
        SchemaSnapshot desired = read(database);
        database.execute("drop table t", "create table t (a integer)");
        SchemaComparator comparator = new SchemaComparator(dialect(database));
        List<SchemaChange> ours = comparator.compare(read(database), desired);
        database.execute(new SqlWriter(dialect(database), SchemaNames.own())
                .statements(ours)
                .toArray(String[]::new));
        assertThat(comparator.compare(read(database), desired)).isEmpty();

        database.execute("alter table t add constraint aa_other check (a > 0)");

        assertThat(comparator.compare(read(database), desired)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.DROP_CHECK);
            assertThat(change.objectName()).isEqualToIgnoringCase("aa_other");
        });
    }

    private static Dialect dialect(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            return Dialects.detect(connection);
        }
    }

    private static SchemaSnapshot read(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            return CatalogReaders.of(Dialects.detect(connection)).read(connection, new CatalogScope(null, Map.of()));
        }
    }
}
