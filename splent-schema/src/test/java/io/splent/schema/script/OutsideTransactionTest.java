package io.splent.schema.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Vendor;
import io.splent.testdb.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideTransactionTest {

    private static final String ACTIVE_TRANSACTION = "25001";

    /** The server is asked as well. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index concurrently ix on t (a)",
                "CREATE UNIQUE INDEX\n  CONCURRENTLY IF NOT EXISTS \"Ix\" ON t (a)",
                "create /* late */ index -- now\n concurrently ix on t (a)",
                "drop index concurrently if exists ix",
                "reindex table concurrently t",
                "reindex (verbose, concurrently) table t",
                "reindex schema public",
                "vacuum",
                "vacuum (analyze) t",
                "create database other",
                "alter system set work_mem = '5MB'",
                "discard all"
            })
    void isRequiredByWhatPostgresRefusesInsideOne(String sql) throws SQLException {
        assertThat(OutsideTransaction.isRequiredBy(Vendor.POSTGRESQL, new ScriptStatement(sql, 1)))
                .isTrue();
        assertThat(stateInsideTransaction(sql)).isEqualTo(ACTIVE_TRANSACTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index ix on t (a)",
                "create table concurrently (id int)",
                "comment on table t is 'create index concurrently'",
                "reindex table t",
                "alter type mood add value 'glad'",
                "drop index if exists ix",
                "analyze t"
            })
    void isNotRequiredByTheRest(String sql) throws SQLException {
        assertThat(OutsideTransaction.isRequiredBy(Vendor.POSTGRESQL, new ScriptStatement(sql, 1)))
                .isFalse();
        assertThat(stateInsideTransaction(sql)).isNotEqualTo(ACTIVE_TRANSACTION);
    }

    private static String stateInsideTransaction(String sql) throws SQLException {
        try (TestDatabase database = TestDatabase.create(Vendor.POSTGRESQL);
                Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("create table t (a int)");
            statement.execute("create type mood as enum ('sad')");
            connection.setAutoCommit(false);
            statement.execute("select 1");
            statement.execute(sql);
            return "none";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    @Test
    void isRequiredByNothingElsewhere() {
        ScriptStatement statement = new ScriptStatement("create index concurrently ix on t (a)", 1);
        assertThat(OutsideTransaction.isRequiredBy(Vendor.H2, statement)).isFalse();
        assertThat(OutsideTransaction.isRequiredBy(Vendor.MARIADB, statement)).isFalse();
    }

    @Test
    void knowsTheIndexThatIsMade() {
        assertThat(ConcurrentIndex.madeBy(new ScriptStatement(
                        "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"My ix\" ON ONLY s.\"My t\"(a)", 1)))
                .isEqualTo(Optional.of(new ConcurrentIndex("\"My ix\"", "s.\"My t\"")));
        assertThat(ConcurrentIndex.madeBy(new ScriptStatement("create index concurrently ix on t (a)", 1)))
                .isEqualTo(Optional.of(new ConcurrentIndex("ix", "t")));
        assertThat(ConcurrentIndex.madeBy(
                        new ScriptStatement("create unique -- why\n index/**/concurrently IX on only S . T(a)", 1)))
                .isEqualTo(Optional.of(new ConcurrentIndex("ix", "s.t")));
        assertThat(ConcurrentIndex.madeBy(new ScriptStatement("create index concurrently on t (a)", 1)))
                .isEmpty();
        assertThat(ConcurrentIndex.madeBy(new ScriptStatement("drop index concurrently ix", 1)))
                .isEmpty();
    }
}
