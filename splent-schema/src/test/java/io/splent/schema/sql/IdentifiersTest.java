package io.splent.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Dialect;
import io.splent.api.schema.IdentifierCase;
import io.splent.api.schema.Vendor;
import io.splent.schema.catalog.Dialects;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class IdentifiersTest {

    private static final Identifiers POSTGRES =
            new Identifiers(new Dialect(Vendor.POSTGRESQL, 17, 0, "17.0", IdentifierCase.LOWER));
    private static final Identifiers MARIADB =
            new Identifiers(new Dialect(Vendor.MARIADB, 11, 4, "11.4", IdentifierCase.PRESERVED));
    private static final Identifiers H2 = new Identifiers(new Dialect(Vendor.H2, 2, 5, "2.5", IdentifierCase.UPPER));

    @Test
    void leavesNamesBareThatFoldBackToThemselves() {
        assertThat(POSTGRES.sql("notes")).isEqualTo("notes");
        assertThat(H2.sql("NOTES")).isEqualTo("notes");
        assertThat(MARIADB.sql("Notes")).isEqualTo("Notes");
    }

    @Test
    void quotesEverythingElse() {
        assertThat(POSTGRES.sql("Notes")).isEqualTo("\"Notes\"");
        assertThat(POSTGRES.sql("a\"; b")).isEqualTo("\"a\"\"; b\"");
        assertThat(H2.sql("notes")).isEqualTo("\"notes\"");
        assertThat(H2.sql("ORDER")).isEqualTo("\"ORDER\"");
        assertThat(MARIADB.sql("a`b")).isEqualTo("`a``b`");
        assertThat(MARIADB.sql("1a")).isEqualTo("`1a`");
    }

    /** Every word of every vendor's list, and on PostgreSQL every word its parser knows. */
    @OnEachDatabase
    void writesEveryReservedWordSoThatTheDatabaseTakesIt(TestDatabase database) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            Identifiers identifiers = new Identifiers(Dialects.detect(connection));
            List<String> refused = new ArrayList<>();
            for (String word : words(database.vendor(), statement)) {
                String name = identifiers.sql(database.vendor() == Vendor.H2 ? word.toUpperCase(Locale.ROOT) : word);
                try {
                    statement.execute("CREATE TABLE " + name + " (" + name + " int)");
                    statement.execute("ALTER TABLE " + name + " ADD CHECK (" + name + " > 0)");
                    statement.execute("DROP TABLE " + name);
                } catch (SQLException e) {
                    refused.add(name + ": " + e.getMessage());
                }
            }
            assertThat(refused).isEmpty();
        }
    }

    private static Set<String> words(Vendor vendor, Statement statement) throws SQLException {
        Set<String> words = new TreeSet<>();
        for (Vendor each : Vendor.values()) {
            words.addAll(ReservedWords.of(each).all());
        }
        String query = switch (vendor) {
            case POSTGRESQL -> "SELECT word FROM pg_get_keywords()";
            case MARIADB, MYSQL ->
                "SELECT LOWER(word) FROM information_schema.keywords WHERE word RLIKE '^[A-Z0-9_]+$'";
            case H2 -> "SELECT 'name'";
        };
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
    }
}
