package io.splent.schema.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.change.ChangeKind;
import io.splent.api.change.SchemaChange;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Vendor;
import io.splent.schema.catalog.CatalogReaders;
import io.splent.schema.catalog.CatalogScope;
import io.splent.schema.catalog.Dialects;
import io.splent.schema.compare.SchemaComparator;
import io.splent.schema.sql.ChangeSequencer;
import io.splent.schema.sql.SchemaNames;
import io.splent.schema.sql.SqlWriter;
import io.splent.testdb.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The scripts for MySQL, for which there is no server here: what they say otherwise than those for MariaDB, with which the
 * same changes are tried, is the one a DBA has read. {@code -Dsplent.golden=update} writes it anew.
 */
class MySqlScriptsTest {

    private static final Path RESOURCES = Path.of("src/test/resources/io/splent/schema/evolution");
    private static final boolean UPDATE = "update".equals(System.getProperty("splent.golden"));

    private static final Set<ChangeKind> NOT_ON_MYSQL =
            EnumSet.of(ChangeKind.CREATE_SEQUENCE, ChangeKind.ALTER_SEQUENCE, ChangeKind.DROP_SEQUENCE);

    @TestFactory
    Stream<DynamicTest> differFromThoseForMariaDbAsReviewed() throws IOException {
        return EvolutionCase.all(RESOURCES.resolve("cases")).stream()
                .filter(evolution -> evolution.isFor(Vendor.MARIADB))
                .map(evolution -> DynamicTest.dynamicTest(evolution.name(), () -> compare(evolution)));
    }

    private static void compare(EvolutionCase evolution) throws SQLException, IOException {
        Dialect mariaDb;
        SchemaSnapshot before;
        SchemaSnapshot after;
        try (TestDatabase database = TestDatabase.create(Vendor.MARIADB);
                Connection connection = database.open()) {
            mariaDb = Dialects.detect(connection);
            before = read(database, mariaDb, connection, evolution.before(Vendor.MARIADB));
        }
        try (TestDatabase database = TestDatabase.create(Vendor.MARIADB);
                Connection connection = database.open()) {
            after = read(database, mariaDb, connection, evolution.after(Vendor.MARIADB));
        }
        List<SchemaChange> changes = new SchemaComparator(mariaDb)
                .compare(before, after).stream()
                        .filter(change -> !NOT_ON_MYSQL.contains(change.kind()))
                        .toList();
        Dialect mySql = new Dialect(Vendor.MYSQL, 8, 4, "8.4.0", mariaDb.identifierCase());
        review(evolution, script(mySql, changes), script(mariaDb, changes));
    }

    private static SchemaSnapshot read(
            TestDatabase database, Dialect dialect, Connection connection, String[] statements) throws SQLException {
        database.execute(statements);
        return CatalogReaders.of(dialect).read(connection, new CatalogScope(null, Map.of()));
    }

    private static String script(Dialect dialect, List<SchemaChange> changes) {
        SqlWriter writer = new SqlWriter(dialect, SchemaNames.own());
        ChangeSequencer sequencer = new ChangeSequencer(dialect);
        return "-- up\n" + lines(writer.statements(sequencer.sequence(changes))) + "-- down\n"
                + lines(writer.statements(sequencer.reverse(changes)));
    }

    private static String lines(List<String> statements) {
        StringBuilder lines = new StringBuilder();
        statements.forEach(statement -> lines.append(statement).append(";\n"));
        return lines.toString();
    }

    private static void review(EvolutionCase evolution, String mySql, String mariaDb) throws IOException {
        Path golden = RESOURCES.resolve("golden").resolve("mysql").resolve(evolution.name() + ".sql");
        if (mySql.equals(mariaDb)) {
            assertThat(golden).doesNotExist();
            return;
        }
        if (UPDATE) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, mySql);
        }
        assertThat(golden).content().isEqualTo(mySql);
    }
}
