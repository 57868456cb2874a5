package io.splent.testdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splent.api.schema.Vendor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;

final class TestDatabaseTest {

    private TestDatabase first;

    @BeforeEach
    void remember(TestDatabase database) {
        first = database;
    }

    @OnEachDatabase
    void givesOneDatabasePerInvocation(TestDatabase database) {
        assertThat(database).isSameAs(first);
    }

    @OnEachDatabase
    void connectsToTheProductItClaims(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            assertThat(connection.getMetaData().getDatabaseProductName().toUpperCase(Locale.ROOT))
                    .isEqualTo(database.vendor().name());
        }
    }

    @OnEachDatabase
    void keepsDatabasesApart(TestDatabase database) throws SQLException {
        database.execute("create table notes (id int)");
        try (TestDatabase other = TestDatabase.create(database.vendor())) {
            other.execute("create table notes (id int)");
            assertThat(other.url()).isNotEqualTo(database.url());
        }
        database.execute("drop table notes");
    }

    @OnEachDatabase
    void keepsItsTablesBetweenConnections(TestDatabase database) throws SQLException {
        database.execute("create table notes (id int)", "insert into notes values (7)");
        try (Connection connection = database.open();
                ResultSet rows = connection.createStatement().executeQuery("select id from notes")) {
            assertThat(rows.next()).isTrue();
        }
    }

    @OnEachDatabase
    void canBeDroppedWhileAConnectionIsOpen(TestDatabase database) throws SQLException {
        TestDatabase other = TestDatabase.create(database.vendor());
        try (Connection connection = other.open()) {
            assertThat(connection.isValid(5)).isTrue();
            other.close();
        }
    }

    @OnEachDatabase(Vendor.MARIADB)
    void checksPrivileges(TestDatabase database) throws SQLException {
        String user = database.name().substring(0, 30);
        database.execute(
                "create user '" + user + "'@'%' identified by 'x'",
                "grant select on " + database.name() + ".* to '" + user + "'@'%'");
        try (Connection connection = java.sql.DriverManager.getConnection(database.url(), user, "x")) {
            assertThatThrownBy(() -> connection.createStatement().execute("create table t (id int)"))
                    .hasMessageContaining("denied");
        } finally {
            database.execute("drop user '" + user + "'@'%'");
        }
    }
}
