package io.splent.schema.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splent.api.diff.Scratch;
import io.splent.api.diff.ScratchSpace;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Table;
import io.splent.api.schema.Vendor;
import io.splent.schema.DatabaseSupport;
import io.splent.schema.catalog.CatalogScope;
import io.splent.schema.catalog.Dialects;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

final class ScratchTest {

    private static final Set<String> NO_SCHEMAS = Set.of();

    private TestDatabase database;
    private Dialect dialect;
    private String otherSchema;

    @BeforeEach
    void look(TestDatabase given) throws SQLException {
        database = given;
        otherSchema = database.vendor() == Vendor.MARIADB ? database.name() + " Other" : "Other \"schema\"";
        try (Connection connection = database.open()) {
            dialect = Dialects.detect(connection);
        }
    }

    @AfterEach
    void dropOtherSchema() throws SQLException {
        if (database.vendor() == Vendor.MARIADB) {
            database.execute("DROP DATABASE IF EXISTS " + quoted(otherSchema));
        }
    }

    @OnEachDatabase
    void readsTheSameAsTheLiveDatabase() throws SQLException {
        List<String> statements = Samples.defaultSchema(database.vendor());
        database.execute(statements.toArray(String[]::new));
        try (Scratch scratch = space(null).open(NO_SCHEMAS)) {
            scratch.execute(statements);

            assertThat(scratch.read()).isEqualTo(live(null, NO_SCHEMAS));
            assertThat(scratch.read().tables()).hasSizeGreaterThan(2);
        }
    }

    @OnEachDatabase
    void readsFurtherSchemasUnderTheirRealNames() throws SQLException {
        List<String> live = inSchemas(schema -> schema);
        live.add(0, "CREATE SCHEMA " + quoted(otherSchema));
        database.execute(live.toArray(String[]::new));
        try (Scratch scratch = space(null).open(Set.of(otherSchema))) {
            scratch.execute(inSchemas(scratch::standInFor));

            SchemaSnapshot snapshot = scratch.read();
            assertThat(snapshot).isEqualTo(live(null, Set.of(otherSchema)));
            assertThat(snapshot.tables())
                    .extracting(Table::name)
                    .contains(ObjectName.of("child"), new ObjectName(otherSchema, "parent"));
        }
    }

    @OnEachDatabase({Vendor.H2, Vendor.POSTGRESQL})
    void standsInForADefaultSchemaOfAnyName() throws SQLException {
        List<String> statements = Samples.defaultSchema(database.vendor());
        List<String> live = new ArrayList<>(statements);
        live.add(0, "CREATE SCHEMA " + quoted(otherSchema));
        live.add(
                1,
                database.vendor() == Vendor.H2
                        ? "SET SCHEMA " + quoted(otherSchema)
                        : "SET search_path = " + quoted(otherSchema));
        database.execute(live.toArray(String[]::new));
        try (Scratch scratch = space(otherSchema).open(Set.of(otherSchema))) {
            scratch.execute(statements);

            assertThat(scratch.read()).isEqualTo(live(otherSchema, NO_SCHEMAS));
            assertThat(scratch.standInFor(otherSchema)).isEqualTo(scratch.standInFor(null));
        }
    }

    private List<String> inSchemas(UnaryOperator<String> standIn) {
        return new ArrayList<>(Samples.furtherSchema(
                database.vendor(), quoted(standIn.apply(otherSchema)), quoted("parent"), quoted("child")));
    }

    @OnEachDatabase
    void goesOnAfterAFailingStatement() throws SQLException {
        try (Scratch scratch = space(null).open(NO_SCHEMAS)) {
            scratch.execute("CREATE TABLE t (id int)");
            assertThatThrownBy(() -> scratch.execute("CREATE TABLE t (id int)")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> scratch.execute(List.of("ALTER TABLE nothing ADD x int", "DROP TABLE t")))
                    .isInstanceOf(SQLException.class);
            scratch.execute("ALTER TABLE t ADD COLUMN name varchar(10)");

            assertThat(scratch.read().tables())
                    .singleElement()
                    .satisfies(table -> assertThat(table.columns()).hasSize(2));
        }
    }

    @OnEachDatabase
    void leavesNothingBehind() throws SQLException {
        List<String> before = schemas();
        try (Scratch scratch = space(null).open(Set.of(otherSchema))) {
            scratch.execute("CREATE TABLE t (id int)");
        }

        assertThat(schemas()).isEqualTo(before);
        assertThat(live(null, NO_SCHEMAS)).isEqualTo(SchemaSnapshot.EMPTY);
    }

    @OnEachDatabase
    void doesNotSeeWhatIsLive() throws SQLException {
        database.execute("CREATE TABLE t (id int)");
        try (Scratch scratch = space(null).open(NO_SCHEMAS)) {
            assertThat(scratch.read()).isEqualTo(SchemaSnapshot.EMPTY);
            assertThatThrownBy(() -> scratch.execute("DROP TABLE t")).isInstanceOf(SQLException.class);
        }
    }

    @OnEachDatabase
    void opensSeveralAreasAtATime() throws SQLException {
        try (Scratch one = space(null).open(NO_SCHEMAS);
                Scratch two = space(null).open(NO_SCHEMAS)) {
            one.execute("CREATE TABLE t (id int)");
            two.execute("CREATE TABLE t (id int, name varchar(10))");

            assertThat(one.read()).isNotEqualTo(two.read());
        }
    }

    @OnEachDatabase
    void knowsOnlyTheSchemasItWasOpenedWith() {
        try (Scratch scratch = space(null).open(Set.of(otherSchema))) {
            assertThat(scratch.standInFor(otherSchema)).isNotEqualTo(scratch.standInFor(null));
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> scratch.standInFor("unheard of"));
        }
    }

    private ScratchSpace space(String defaultSchema) {
        return ScratchSpaces.on(database::open, dialect, defaultSchema);
    }

    private SchemaSnapshot live(String defaultSchema, Set<String> furtherSchemas) throws SQLException {
        try (Connection connection = database.open()) {
            return DatabaseSupport.of(dialect)
                    .catalogReader()
                    .read(connection, CatalogScope.of(defaultSchema, furtherSchemas));
        }
    }

    private List<String> schemas() throws SQLException {
        List<String> schemas = new ArrayList<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT schema_name FROM information_schema.schemata ORDER BY schema_name")) {
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
        }
        return schemas;
    }

    private String quoted(String name) {
        return database.vendor() == Vendor.MARIADB ? "`" + name + "`" : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
