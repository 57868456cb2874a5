package io.splent.schema.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splent.api.SplentException;
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
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
            database.execute("SET foreign_key_checks = 0", "DROP DATABASE IF EXISTS " + quoted(otherSchema));
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
    void removesSchemasThatReferToEachOther() throws SQLException {
        List<String> before = schemas();
        try (Scratch scratch = space(null).open(Set.of(otherSchema))) {
            String first = quoted(scratch.standInFor(null));
            String second = quoted(scratch.standInFor(otherSchema));
            scratch.execute(List.of(
                    "CREATE TABLE " + first + ".t (id int PRIMARY KEY)",
                    "CREATE TABLE " + second + ".t (id int PRIMARY KEY)",
                    "ALTER TABLE " + first + ".t ADD FOREIGN KEY (id) REFERENCES " + second + ".t (id)",
                    "ALTER TABLE " + second + ".t ADD FOREIGN KEY (id) REFERENCES " + first + ".t (id)"));
        }

        assertThat(schemas()).isEqualTo(before);
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

    @OnEachDatabase(Vendor.POSTGRESQL)
    void findsExtensionsWhereverTheyAre() throws SQLException {
        database.execute("CREATE EXTENSION citext", "CREATE SCHEMA ext", "CREATE EXTENSION pg_trgm SCHEMA ext");
        String table = "CREATE TABLE t (name citext DEFAULT 'x', body text)";
        String index = "CREATE INDEX i ON t USING gin (body gin_trgm_ops)";
        try (Scratch scratch = space(null).open(NO_SCHEMAS)) {
            scratch.execute(List.of(table, index));
            database.execute("SET search_path = public, ext", table, index);

            assertThat(scratch.read().tables()).isEqualTo(live(null, NO_SCHEMAS).tables());
        }
    }

    @OnEachDatabase(Vendor.POSTGRESQL)
    void tellsWhichPrivilegeIsMissingOnPostgres() throws SQLException {
        database.execute("CREATE ROLE " + database.name() + " LOGIN PASSWORD 'x'");
        try {
            assertThatExceptionOfType(SplentException.class)
                    .isThrownBy(() -> limitedSpace().open(NO_SCHEMAS))
                    .matches(e -> String.valueOf(e.hint()).contains("GRANT CREATE ON DATABASE"));
        } finally {
            database.execute("DROP ROLE " + database.name());
        }
    }

    @OnEachDatabase(Vendor.MARIADB)
    void tellsWhichPrivilegeIsMissingOnMariaDb() throws SQLException {
        String user = "'" + database.name() + "'@'%'";
        database.execute(
                "CREATE USER " + user + " IDENTIFIED BY 'x'", "GRANT ALL ON " + database.name() + ".* TO " + user);
        try {
            assertThatExceptionOfType(SplentException.class)
                    .isThrownBy(() -> limitedSpace().open(NO_SCHEMAS))
                    .matches(
                            e -> String.valueOf(e.hint()).contains("GRANT ALL PRIVILEGES ON `splent\\_scratch\\_%`.*"));

            database.execute("GRANT ALL PRIVILEGES ON `splent\\_scratch\\_%`.* TO " + user);
            try (Scratch scratch = limitedSpace().open(NO_SCHEMAS)) {
                assertThat(scratch.read()).isEqualTo(SchemaSnapshot.EMPTY);
            }
        } finally {
            database.execute("DROP USER " + user);
        }
    }

    private ScratchSpace limitedSpace() {
        return ScratchSpaces.on(() -> DriverManager.getConnection(database.url(), database.name(), "x"), dialect, null);
    }

    @OnEachDatabase(Vendor.MARIADB)
    void dropsWhatAKilledRunHasLeftBehind() throws SQLException {
        Instant now = Instant.parse("2026-11-23T12:00:00Z");
        String abandoned = namesAt(now.minus(Duration.ofHours(7))).get();
        String inUse = namesAt(now.minus(Duration.ofHours(5))).get();
        String foreign = "splent_scratch_of_somebody";
        database.execute("CREATE DATABASE " + abandoned, "CREATE DATABASE " + inUse, "CREATE DATABASE " + foreign);
        try (Scratch scratch =
                ScratchSpaces.on(database::open, dialect, null, namesAt(now)).open(NO_SCHEMAS)) {
            assertThat(schemas())
                    .contains(inUse, foreign, scratch.standInFor(null))
                    .doesNotContain(abandoned);
        } finally {
            database.execute("DROP DATABASE " + inUse, "DROP DATABASE " + foreign);
        }
    }

    private static ScratchNames namesAt(Instant instant) {
        return new ScratchNames(Clock.fixed(instant, ZoneOffset.UTC), new Random(instant.getEpochSecond()));
    }

    @OnEachDatabase(Vendor.MARIADB)
    void givesColumnsTheCollationOfTheLiveDatabase() throws SQLException {
        String statement = "CREATE TABLE t (a varchar(5), b varchar(5) COLLATE utf8mb4_bin)";
        database.execute("ALTER DATABASE " + database.name() + " COLLATE utf8mb4_spanish_ci", statement);
        try (Scratch scratch = space(null).open(NO_SCHEMAS)) {
            scratch.execute(statement);

            assertThat(scratch.read()).isEqualTo(live(null, NO_SCHEMAS));
        }
    }

    @OnEachDatabase(Vendor.H2)
    void takesOverTheSettingsOfH2() throws SQLException {
        String url = "jdbc:h2:mem:" + database.name() + "_lower;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
                + ";CASE_INSENSITIVE_IDENTIFIERS=TRUE;DEFAULT_NULL_ORDERING=HIGH;NON_KEYWORDS=USER,VALUE"
                + ";COLLATION=SPANISH STRENGTH PRIMARY;DB_CLOSE_DELAY=-1";
        String statement = "CREATE TABLE User (Id serial PRIMARY KEY, Value text)";
        try (Connection live = DriverManager.getConnection(url, "sa", "");
                Scratch scratch = ScratchSpaces.on(
                                () -> DriverManager.getConnection(url, "sa", ""), Dialects.detect(live), null)
                        .open(NO_SCHEMAS)) {
            live.createStatement().execute(statement);
            scratch.execute(statement);

            SchemaSnapshot expected =
                    DatabaseSupport.of(dialect).catalogReader().read(live, CatalogScope.of(null, NO_SCHEMAS));
            assertThat(scratch.read()).isEqualTo(expected);
            assertThat(expected.tables()).extracting(Table::name).containsExactly(ObjectName.of("user"));
            assertThat(settings(scratch.connection())).isEqualTo(settings(live));
            live.createStatement().execute("SHUTDOWN");
        }
    }

    private static List<String> settings(Connection connection) throws SQLException {
        List<String> settings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT setting_name || '=' || setting_value"
                                + " FROM information_schema.settings WHERE setting_name NOT LIKE 'info.%' AND UPPER(setting_name) NOT IN ('CREATE_BUILD', 'DB_CLOSE_DELAY') ORDER BY 1")) {
            while (rows.next()) {
                settings.add(rows.getString(1));
            }
        }
        return settings;
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
