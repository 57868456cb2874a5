package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Vendor;
import io.splent.testdb.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The product {@code notes_demo} of the example as users have it before their model changes. */
final class NotesRelease {

    private NotesRelease() {}

    /** Installs the first release and puts one note into it. */
    static Splent install(ExampleWorkspace workspace, Path directory, TestDatabase database) throws SQLException {
        workspace.compile();
        Splent splent = new Splent(directory).on(database).with("SPLENT_APP", "notes_demo");
        splent.ok("db:migrate");
        splent.ok("db:upgrade");
        String user = database.vendor() == Vendor.MARIADB ? "`user`" : "\"user\"";
        database.execute(
                "insert into " + user + " (email, password, created_at, active)"
                        + " values ('a@b.c', 'x', current_timestamp, true)",
                "insert into notes (user_id, title) select id, 'first' from " + user);
        return splent;
    }

    /** The first value of a query. */
    static String value(TestDatabase database, String query) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).as(query).isTrue();
            return rows.getString(1);
        }
    }
}
