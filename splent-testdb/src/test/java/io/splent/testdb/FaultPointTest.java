package io.splent.testdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

final class FaultPointTest {

    /** Points of a run: setAutoCommit 1 and 2, update 3 and 4, query 5, update 6 and 7, commit 8 and 9. */
    private static void run(TestDatabase database) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement();
                    PreparedStatement insert = connection.prepareStatement("INSERT INTO notes VALUES (?)")) {
                statement.execute("INSERT INTO notes VALUES (1)");
                statement.executeQuery("SELECT COUNT(*) FROM notes").close();
                insert.setInt(1, 2);
                insert.executeUpdate();
            }
            connection.commit();
        }
    }

    @OnEachDatabase
    void countsThePointsOfARun(TestDatabase database) throws SQLException {
        database.execute("CREATE TABLE notes (id int)");
        try (FaultPoint fault = FaultPoint.none(database)) {
            run(database);
            assertThat(fault.passed()).isEqualTo(9);
            assertThat(fault.isReached()).isFalse();
        }
        assertThat(rows(database)).isEqualTo(2);
    }

    @OnEachDatabase
    void losesWhatIsNotCommittedAndKeepsWhatIs(TestDatabase database) throws SQLException {
        database.execute("CREATE TABLE notes (id int)");
        for (int point = 1; point <= 9; point++) {
            database.execute("DELETE FROM notes");
            try (FaultPoint fault = FaultPoint.processDies(database, point)) {
                assertThatExceptionOfType(SQLException.class).isThrownBy(() -> run(database));
                assertThat(fault.isReached()).isTrue();
                assertThat(fault.place()).contains(point % 2 == 1 == point < 6 ? "before" : "after");
                assertThatExceptionOfType(SQLException.class).isThrownBy(() -> run(database));
            }
            assertThat(rows(database)).as("point %d", point).isEqualTo(point == 9 ? 2 : 0);
        }
    }

    @OnEachDatabase
    void letsANewConnectionInWhereOnlyTheOldOneBroke(TestDatabase database) throws SQLException {
        database.execute("CREATE TABLE notes (id int)");
        try (FaultPoint fault = FaultPoint.connectionBreaks(database, "after INSERT")) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> run(database));
            run(database);
            assertThat(fault.passed()).isEqualTo(13);
        }
        assertThat(rows(database)).isEqualTo(2);
    }

    @OnEachDatabase
    void letsTheRunGoOnWhereTheDatabaseOnlyRefusesAStatement(TestDatabase database) throws SQLException {
        database.execute("CREATE TABLE notes (id int)");
        try (FaultPoint fault = FaultPoint.statementFails(database, 2);
                Connection connection =
                        DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO notes VALUES (1)");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("INSERT INTO notes VALUES (2)"));
            statement.execute("INSERT INTO notes VALUES (3)");
            assertThat(fault.passed()).isEqualTo(3);
            assertThat(fault.place()).isEqualTo("before INSERT INTO notes VALUES (2)");
        }
        assertThat(rows(database)).isEqualTo(2);
    }

    private static int rows(TestDatabase database) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM notes")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
