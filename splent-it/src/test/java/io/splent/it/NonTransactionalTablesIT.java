package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Vendor;
import io.splent.testdb.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of a table whose engine has no transactions are not taken back with what is recorded of them. */
class NonTransactionalTablesIT {

    private static final String FEATURE = "logbook";

    @TempDir
    Path directory;

    private TestDatabase database;

    @BeforeEach
    void createTable() throws SQLException {
        database = TestDatabase.create(Vendor.MARIADB);
        database.execute("create table old_style (id int, name varchar(20)) engine=MyISAM");
        database.execute("insert into old_style values (1, 'one')");
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void doesWhatTheRefusalAdvises() throws SQLException {
        Splent splent = line("alter table old_style engine=InnoDB; update old_style set id = 2;", "");

        splent.ok("db:upgrade");

        assertThat(DatabaseState.of(database)).contains("row of old_style: id=2 name=one");
    }

    @Test
    void refusesRowsForATableOfTheSameScript() throws SQLException {
        Splent splent = line("create table logs (id int) engine = Aria; insert into logs values (1);", "");

        Splent.Run refused = splent.run("db:upgrade");

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err()).contains("changes rows of logs", "Nothing was run", "ALTER TABLE logs ENGINE=InnoDB");
        assertThat(DatabaseState.of(database)).doesNotContain("table logs");
    }

    @Test
    void readsNoNameIntoATextOrComment() throws SQLException {
        Splent splent =
                line("create table notes (name varchar(20)); insert into notes values ('old_style'); -- old_style", "");

        splent.ok("db:upgrade");
    }

    @Test
    void refusesAReverseScriptBeforeItsFirstStatement() throws SQLException {
        Splent splent = line("create table notes (id int);", "drop table notes; delete from `old_style`;");
        splent.ok("db:upgrade");

        Splent.Run refused = splent.run("db:rollback", FEATURE, "--yes");

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err()).contains("Statement 2", "changes rows of old_style", "Nothing was run");
        assertThat(DatabaseState.of(database)).contains("table notes");
    }

    private Splent line(String forward, String reverse) {
        return new ScriptedLine(directory, Vendor.MARIADB)
                .add(FEATURE, forward, reverse)
                .splent()
                .on(database);
    }
}
