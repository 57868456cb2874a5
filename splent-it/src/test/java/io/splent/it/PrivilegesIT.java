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
