package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splent.api.schema.Vendor;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** The grants of {@code docs/privileges.md}, taken from that page, are enough for every command, and no more than that. */
class PrivilegesIT {

    private static final String NOTES = "splent_feature_notes";
    private static final String PASSWORD = "s3cr3t-pa55word";

    @TempDir
    Path directory;

    @OnEachDatabase({Vendor.POSTGRESQL, Vendor.MARIADB})
    void areEnoughForTheTwoRoles(TestDatabase database) throws Exception {
        String suffix = database.name().substring(database.name().length() - 8);
        Names names = new Names(database.name(), "migrator_" + suffix, "app_" + suffix);
        ExampleWorkspace.copyTo(directory);
        Splent migrator = new Splent(directory)
                .on(database)
                .with("SPLENT_APP", "notes_demo")
                .with("SPLENT_DATABASE_USER", names.migrator())
                .with("SPLENT_DATABASE_PASSWORD", PASSWORD);
        database.execute(statements(database.vendor(), names));
        try {
            migrator.ok("db:migrate");
            migrator.ok("db:upgrade");
            migrator.ok("db:status", "--drift");
            migrator.ok("db:migrate", "--check");
            migrator.ok("db:rollback", NOTES, "--cascade", "--yes");
            migrator.ok("db:upgrade");
            assertThat(migrator.ok("db:status", "--json").features("synced")).hasSize(3);
            requireUsableByTheApplication(database, names);
        } finally {
            dropRoles(database, names);
        }
    }

    @OnEachDatabase(Vendor.POSTGRESQL)
    void saysWhatIsMissingBeforeTheFirstStatement(TestDatabase database) throws Exception {
        String role = "limited_" + database.name().substring(database.name().length() - 8);
        database.execute(
                "CREATE ROLE " + role + " LOGIN PASSWORD '" + PASSWORD + "'",
                "GRANT USAGE, CREATE ON SCHEMA public TO " + role);
        ScriptedLine line = new ScriptedLine(directory, database.vendor())
                .add("ledger", "create table account (id int);", "drop table account;");
        Splent splent = line.splent()
                .on(database)
                .with("SPLENT_DATABASE_USER", role)
                .with("SPLENT_DATABASE_PASSWORD", PASSWORD);
        try {
            splent.ok("db:upgrade");
            database.execute(
                    "REVOKE CREATE ON SCHEMA public FROM " + role, "REVOKE CREATE ON SCHEMA public FROM PUBLIC");
            line.add("ledger", "alter table account add column name varchar(10);", "-- kept")
                    .add("reports", "create table report (id int);", "drop table report;");

            Splent.Run refused = splent.run("db:upgrade");
            assertThat(refused.exit()).as("%s", refused).isEqualTo(5);
            assertThat(refused.err())
                    .contains("Nothing was run", "GRANT USAGE, CREATE ON SCHEMA public TO \"" + role + "\";");
            assertThat(IndependentCatalog.describe(database)).noneMatch(object -> object.contains("name"));

            database.execute("GRANT CREATE ON SCHEMA public TO " + role, "ALTER TABLE account OWNER TO CURRENT_USER");
            Splent.Run foreign = splent.run("db:rollback", "ledger", "--yes");
            assertThat(foreign.exit()).as("%s", foreign).isEqualTo(5);
            assertThat(foreign.err()).contains("ALTER TABLE \"account\" OWNER TO \"" + role + "\";");
        } finally {
            database.execute("DROP OWNED BY " + role + " CASCADE", "DROP ROLE " + role);
        }
    }

    private record Names(String database, String migrator, String app) {}

    private static String[] statements(Vendor vendor, Names names) throws Exception {
        String page = Files.readString(ProjectFiles.root().resolve("docs/privileges.md"));
        String block = page.substring(page.indexOf("```sql\n-- " + vendor.id()) + "```sql\n".length());
        return block.substring(0, block.indexOf("```"))
                .lines()
                .filter(line -> !line.startsWith("--"))
                .reduce("", (all, line) -> all + line + "\n")
                .replace("my_app", names.database())
                .replace("migrator", names.migrator())
                .replace("application", names.app())
                .replace("'...'", "'" + PASSWORD + "'")
                .strip()
                .split(";\\s*");
    }

    private static void requireUsableByTheApplication(TestDatabase database, Names names) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), names.app(), PASSWORD);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeQuery("select count(*) from notes").next())
                    .isTrue();
            assertThat(statement.executeUpdate("delete from notes")).isZero();
            for (String refused : List.of("create table mine (id int)", "drop table notes")) {
                assertThatThrownBy(() -> statement.execute(refused)).isInstanceOf(SQLException.class);
            }
        }
    }

    private static void dropRoles(TestDatabase database, Names names) throws SQLException {
        for (String role : List.of(names.migrator(), names.app())) {
            database.execute(
                    database.vendor() == Vendor.POSTGRESQL
                            ? new String[] {"DROP OWNED BY " + role + " CASCADE", "DROP ROLE " + role}
                            : new String[] {"DROP USER '" + role + "'@'%'"});
        }
    }
}
