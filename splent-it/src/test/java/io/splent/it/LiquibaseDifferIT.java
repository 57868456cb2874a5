package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.io.TempDir;

/** The second differ on the example line. */
class LiquibaseDifferIT {

    @TempDir
    Path directory;

    @OnEachDatabase
    void createsTheExampleLineFromEmptyAndThenFindsNothing(TestDatabase database) {
        ExampleWorkspace.copyTo(directory);
        Splent splent = new Splent(directory).on(database).with("SPLENT_APP", "cms_demo");

        assertThat(splent.ok("db:migrate", "--differ", "liquibase", "--json").features("generated"))
                .hasSize(12);
        splent.ok("db:upgrade");
        splent.ok("db:migrate", "--differ", "liquibase", "--check");
        splent.ok("db:migrate", "--differ", "hibernate", "--check");
    }

    @OnEachDatabase
    void renamesLikeTheOther(TestDatabase database) throws Exception {
        CaseWorkspace workspace = CaseWorkspace.create(directory, "books")
                .entity(
                        "books",
                        "@Entity @Table(name = \"book\", indexes = @Index(name = \"ix\", columnList = \"title\"))",
                        "Book",
                        "@Id Integer id;",
                        "@Column(length = 100, unique = true) String title;");
        Splent splent = workspace.compiled().on(database);
        splent.ok("db:migrate", "--differ", "liquibase");
        splent.ok("db:upgrade");
        database.execute("insert into book (id, title) values (1, 'Emma')");
        workspace.entity(
                "books",
                "@Entity @Table(name = \"tome\", indexes = @Index(name = \"ix\", columnList = \"name\"))",
                "Book",
                "@Id Integer id;",
                "@Column(length = 200, unique = true) String name;");
        splent = workspace.compiled().on(database);

        splent.ok("db:migrate", "--differ", "liquibase", "--rename", "book=tome", "--rename", "book.title=tome.name");
        splent.ok("db:upgrade");
        splent.ok("db:migrate", "--differ", "liquibase", "--check");
        splent.ok("db:migrate", "--differ", "hibernate", "--check");
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select name from tome")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("Emma");
        }
    }
}
