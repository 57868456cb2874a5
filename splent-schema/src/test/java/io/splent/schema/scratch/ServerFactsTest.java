package io.splent.schema.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.schema.catalog.Dialects;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

class ServerFactsTest {

    @OnEachDatabase
    void staysTheSameWhenTablesAndRowsChange(TestDatabase database) throws SQLException {
        List<String> before = facts(database, "");
        database.execute("create table t (a integer)", "insert into t values (1)");

        assertThat(facts(database, ""))
                .isEqualTo(before)
                .first()
                .asString()
                .startsWith(database.vendor().name() + " ");
    }

    @OnEachDatabase
    void noticesASettingThatChangesHowThingsArePrinted(TestDatabase database) throws SQLException {
        List<String> before = facts(database, "");
        List<String> after = switch (database.vendor()) {
            case POSTGRESQL -> {
                database.execute("alter database " + database.name() + " set bytea_output = 'escape'");
                yield facts(database, "");
            }
            case MARIADB, MYSQL -> {
                database.execute("alter database " + database.name() + " character set latin1");
                yield facts(database, "");
            }
            case H2 -> facts(database, ";MODE=PostgreSQL");
        };

        assertThat(after).isNotEqualTo(before);
    }

    private static List<String> facts(TestDatabase database, String parameters) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.url() + parameters, database.user(), database.password())) {
            return ServerFacts.of(connection, Dialects.detect(connection));
        }
    }
}
