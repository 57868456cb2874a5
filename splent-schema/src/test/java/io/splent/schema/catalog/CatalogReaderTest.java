package io.splent.schema.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.splent.api.schema.Column;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Table;
import io.splent.api.schema.Vendor;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

final class CatalogReaderTest {

    @OnEachDatabase
    void readsNothingFromAnEmptyDatabase(TestDatabase database) throws SQLException {
        assertThat(Catalogs.read(database)).isEqualTo(SchemaSnapshot.EMPTY);
    }

    @OnEachDatabase
    void takesASchemaThatDoesNotExistForEmpty(TestDatabase database) throws SQLException {
        assertThat(Catalogs.read(database, CatalogScope.of("nowhere", Set.of("nor here"))))
                .isEqualTo(SchemaSnapshot.EMPTY);
    }

    @OnEachDatabase
    void looksOnlyAtTheSchemasInScope(TestDatabase database) throws SQLException {
        String other = database.vendor() == Vendor.MARIADB ? database.name() + "_other" : "other";
        database.execute("CREATE SCHEMA " + other, "CREATE TABLE " + other + ".t (id int)");
        try {
            assertThat(Catalogs.read(database)).isEqualTo(SchemaSnapshot.EMPTY);
        } finally {
            database.execute("DROP SCHEMA " + other + (database.vendor() == Vendor.MARIADB ? "" : " CASCADE"));
        }
    }

    @OnEachDatabase
    void readsNamesExactlyAsTheyAreStored(TestDatabase database) throws SQLException {
        String odd = "It's \u00dcn'i Tab";
        String column = "select";
        database.execute(
                "CREATE TABLE " + quoted(database, odd) + " (" + quoted(database, column) + " int NOT NULL, "
                        + quoted(database, "Mixed Case") + " int, CONSTRAINT " + quoted(database, "a \"key\"")
                        + " PRIMARY KEY (" + quoted(database, column) + "), CONSTRAINT "
                        + quoted(database, "to itself") + " FOREIGN KEY (" + quoted(database, "Mixed Case")
                        + ") REFERENCES " + quoted(database, odd) + " (" + quoted(database, column) + "))",
                "CREATE INDEX " + quoted(database, "\u00edndice") + " ON " + quoted(database, odd) + " ("
                        + quoted(database, column) + ", " + quoted(database, "Mixed Case") + ")");

        Table table = Catalogs.read(database).table(ObjectName.of(odd)).orElseThrow();
        assertThat(table.columns()).extracting(Column::name).containsExactly(column, "Mixed Case");
        assertThat(table.primaryKey().columns()).containsExactly(column);
        assertThat(table.primaryKey().name()).isEqualTo(database.vendor() == Vendor.MARIADB ? "PRIMARY" : "a \"key\"");
        assertThat(table.foreignKeys())
                .extracting(ForeignKey::name, ForeignKey::referencedTable)
                .containsExactly(tuple("to itself", ObjectName.of(odd)));
        assertThat(table.indexes()).extracting(Index::name).containsExactly("\u00edndice");
    }

    private static String quoted(TestDatabase database, String name) {
        return database.vendor() == Vendor.MARIADB ? "`" + name + "`" : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    @OnEachDatabase
    void asksTheSameNumberOfQueriesHoweverManyTablesThereAre(TestDatabase database) throws SQLException {
        createTable(database, 0);
        int withOneTable = statementsOfAReading(database);
        for (int i = 1; i < 20; i++) {
            createTable(database, i);
        }

        assertThat(statementsOfAReading(database)).isEqualTo(withOneTable).isLessThan(16);
    }

    private static void createTable(TestDatabase database, int number) throws SQLException {
        database.execute(
                "CREATE TABLE t" + number
                        + " (id int PRIMARY KEY, a int UNIQUE, b int CHECK (b > 0), c int REFERENCES t" + number
                        + " (id))",
                "CREATE INDEX i" + number + " ON t" + number + " (a, b)",
                "CREATE SEQUENCE s" + number);
    }

    private static int statementsOfAReading(TestDatabase database) throws SQLException {
        AtomicInteger statements = new AtomicInteger();
        try (Connection connection = database.open()) {
            CatalogReader reader = CatalogReaders.of(Dialects.detect(connection));
            reader.read(counting(connection, statements), CatalogScope.of(null, Set.of()));
        }
        return statements.get();
    }

    /** The connection, counting the statements it makes: the readers run each of them once. */
    private static Connection counting(Connection connection, AtomicInteger statements) {
        return (Connection) Proxy.newProxyInstance(
                CatalogReaderTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    if (method.getName().equals("createStatement")
                            || method.getName().equals("prepareStatement")) {
                        statements.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
