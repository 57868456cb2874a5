package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Vendor;
import io.splent.testdb.FaultPoint;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a script goes on that stopped midway: where it is known how far it came, and where a person has to say. */
class ResumeIT {

    private static final String FEATURE = "ledger";
    private static final String SCRIPT = "V20260101000001__step_1.sql";

    @TempDir
    Path directory;

    /** A migration written by hand: key, rows, trigger, procedure, and a mistake in the last statement but one. */
    private static final String BY_HAND = """
            CREATE TABLE account (id INT NOT NULL PRIMARY KEY, balance INT NOT NULL);
            CREATE TABLE booking (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, account_id INT NOT NULL, amount INT NOT NULL,
                CONSTRAINT fk_account FOREIGN KEY (account_id) REFERENCES account (id));
            INSERT INTO account VALUES (1, 0), (2, 0);
            DELIMITER //
            CREATE TRIGGER keep_balance AFTER INSERT ON booking FOR EACH ROW
            BEGIN
                UPDATE account SET balance = balance + NEW.amount WHERE id = NEW.account_id;
            END//
            CREATE PROCEDURE book(IN account INT, IN sum INT)
            BEGIN
                INSERT INTO booking (account_id, amount) VALUES (account, sum);
            END//
            DELIMITER ;
            INSERT INTO booking (account_id, amount) VALUES (1, 100), (2, 7);
            UPDATE account SET balanec = balance * 2;
            CREATE INDEX ix_amount ON booking (amount);
            """;

    @OnEachDatabase(Vendor.MARIADB)
    void finishesAScriptByHandOnceItsMistakeIsCorrected(TestDatabase database) throws Exception {
        ScriptedLine line = new ScriptedLine(directory, Vendor.MARIADB).add(FEATURE, BY_HAND, "DROP TABLE booking;");
        Splent splent = line.splent().on(database);

        Splent.Run failed = splent.run("db:upgrade");
        assertThat(failed.exit()).isEqualTo(5);
        assertThat(failed.err()).contains("statement 7 of 8", "Statements 1 to 6 are done", SCRIPT + ":16");
        assertThat(splent.ok("db:status", "--json").features("partial")).containsExactly(FEATURE);

        Files.writeString(line.script(FEATURE, SCRIPT), BY_HAND.replace("balanec", "balance"));
        splent.ok("db:upgrade");
        assertThat(splent.ok("db:status", "--json").features("synced")).containsExactly(FEATURE);
        database.execute("CALL book(2, 1)");
        assertThat(DatabaseState.of(database))
                .contains(
                        "row of account: id=1 balance=200",
                        "row of account: id=2 balance=15",
                        "row of booking: id=3 account_id=2 amount=1")
                .noneMatch(row -> row.startsWith("row of splent_journal"));
    }

    /** H2 copies a table to change it, and commits on its way; what a death leaves then was seen with {@code KillIT}. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void makesGoodWhatH2LeavesOfATableThatItWasCopying(boolean original) throws Exception {
        try (TestDatabase database = TestDatabase.create(Vendor.H2);
                TestDatabase other = TestDatabase.create(Vendor.H2)) {
            ScriptedLine line = ScriptedLine.shop(directory, Vendor.H2);
            line.splent().on(other).ok("db:upgrade");
            Splent splent = line.splent().on(database);
            try (FaultPoint fault = FaultPoint.processDies(database, "before alter table customer add column")) {
                assertThat(splent.run("db:upgrade").exit()).isEqualTo(7);
                assertThat(fault.isReached()).isTrue();
            }
            database.execute(
                    "create table customer_copy_3_0 (id integer not null, name varchar(50) not null, city varchar(40))"
                            + " as select id, name, null from customer",
                    "alter table customer_copy_3_0 add constraint customer_copy_3_0_constraint_5555 primary key (id)",
                    "create index customer_copy_3_0_ix_customer_name on customer_copy_3_0 (name)");
            if (!original) {
                database.execute("drop table customer");
            }

            splent.ok("db:upgrade");

            assertThat(DatabaseState.of(database)).isEqualTo(DatabaseState.of(other));
        }
    }

    @OnEachDatabase(Vendor.H2)
    void leavesATableThatIsOnlyCalledLikeACopy(TestDatabase database) throws Exception {
        ScriptedLine line = ScriptedLine.shop(directory, Vendor.H2);
        Splent splent = line.splent().on(database);
        database.execute("create table customer_copy_3_0 (id integer)", "insert into customer_copy_3_0 values (7)");
        try (FaultPoint fault = FaultPoint.processDies(database, "before alter table customer add column")) {
            assertThat(splent.run("db:upgrade").exit()).isEqualTo(7);
            assertThat(fault.isReached()).isTrue();
        }

        assertThat(splent.run("db:upgrade").exit()).isEqualTo(8);
        splent.ok("db:upgrade", "--resolve", "customers/V20260101000002__step_2.sql#1=absent");

        assertThat(DatabaseState.of(database)).contains("row of CUSTOMER_COPY_3_0: id=7");
    }

    @OnEachDatabase({Vendor.MARIADB, Vendor.H2})
    void refusesAScriptWhoseFirstStatementsWereEditedAfterwards(TestDatabase database) throws Exception {
        String script = "create table account (id int);\ninsert into nowhere values (1);\n";
        ScriptedLine line = new ScriptedLine(directory, database.vendor()).add(FEATURE, script, "drop table account;");
        Splent splent = line.splent().on(database);
        assertThat(splent.run("db:upgrade").exit()).isEqualTo(5);

        Files.writeString(line.script(FEATURE, SCRIPT), "create table account (id bigint);\n");
        Splent.Run refused = splent.run("db:upgrade", "--json");
        assertThat(refused.exit()).as("%s", refused).isEqualTo(4);
        assertThat(refused.json().path("error").path("code").asText()).isEqualTo("script-changed");
        assertThat(refused.json().path("error").path("statement").asInt()).isEqualTo(1);
    }

    @OnEachDatabase({Vendor.MARIADB, Vendor.H2})
    void asksAPersonWhereTheDatabaseCannotTell(TestDatabase database) throws Exception {
        ScriptedLine line = new ScriptedLine(directory, database.vendor())
                .add(FEATURE, "create table account (id int);\ninsert into account values (1);", "drop table account;")
                .add(FEATURE, "truncate table account;\ninsert into account values (2);", "delete from account;");
        Splent splent = line.splent().on(database);
        try (FaultPoint fault = FaultPoint.processDies(database, "after truncate")) {
            assertThat(splent.run("db:upgrade").exit()).isEqualTo(7);
            assertThat(fault.isReached()).isTrue();
        }
        String statement = FEATURE + "/V20260101000002__step_2.sql#1";

        Splent.Run asked = splent.run("db:upgrade");
        assertThat(asked.exit()).isEqualTo(8);
        assertThat(asked.err()).contains("statement-in-doubt", "splent db:upgrade --resolve " + statement + "=applied");
        assertThat(splent.run("db:upgrade").exit()).as("it stays in doubt").isEqualTo(8);

        database.execute("insert into account values (3)");
        splent.ok("db:upgrade", "--resolve", statement + "=applied");
        assertThat(DatabaseState.of(database))
                .map(row -> row.toLowerCase(Locale.ROOT))
                .contains("row of account: id=3", "row of account: id=2");
    }

    @OnEachDatabase({Vendor.MARIADB, Vendor.H2})
    void runsAStatementAgainThatAPersonKnowsToBeAbsent(TestDatabase database) throws Exception {
        ScriptedLine line = new ScriptedLine(directory, database.vendor())
                .add(FEATURE, "create table account (id int);\ninsert into account values (1);", "drop table account;")
                .add(FEATURE, "truncate table account;", "delete from account;");
        Splent splent = line.splent().on(database);
        try (FaultPoint fault = FaultPoint.processDies(database, "before truncate")) {
            assertThat(splent.run("db:upgrade").exit()).isEqualTo(7);
            assertThat(fault.isReached()).isTrue();
        }
        assertThat(splent.run("db:upgrade").exit()).isEqualTo(8);
        splent.ok("db:upgrade", "--resolve", FEATURE + "/V20260101000002__step_2.sql#1=absent");
        assertThat(DatabaseState.of(database))
                .noneMatch(row -> row.toLowerCase(Locale.ROOT).startsWith("row of account"));
    }

    @OnEachDatabase(Vendor.H2)
    void refusesAnAnswerThatIsNone(TestDatabase database) {
        Splent splent = ScriptedLine.shop(directory, database.vendor()).splent().on(database);
        Splent.Run refused = splent.run("db:upgrade", "--resolve", "ledger#1=maybe");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("FEATURE/SCRIPT#STATEMENT=applied");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            drop table a, b
            create or replace table a (id int)
            create temporary table a (id int)
            call prepared()
            begin not atomic create table a (id int); end
            drop schema elsewhere
            update old_style set id = 2
            """)
    void refusesWhatNobodyCouldTellAboutAfterwards(String statement) throws Exception {
        try (TestDatabase database = TestDatabase.create(Vendor.MARIADB)) {
            database.execute("create table old_style (id int) engine=MyISAM");
            String script = "create table first (id int);\ndelimiter //\n" + statement + "//\n";
            ScriptedLine line = new ScriptedLine(directory, Vendor.MARIADB).add(FEATURE, script, "drop table first;");
            Splent.Run refused = line.splent().on(database).run("db:upgrade");
            assertThat(refused.exit()).as("%s", refused).isEqualTo(4);
            assertThat(refused.err()).contains("Statement 2 of " + SCRIPT, "Nothing was run", "-- splent:idempotent");
            assertThat(DatabaseState.of(database)).doesNotContain("table first");

            if (statement.startsWith("update")) {
                Files.writeString(line.script(FEATURE, SCRIPT), "-- splent:idempotent\n" + script);
                line.splent().on(database).ok("db:upgrade");
            }
        }
    }

    @OnEachDatabase
    void tellsTheTruthWhenTheReplyToTheLastCommitIsLost(TestDatabase database) throws Exception {
        ScriptedLine line = new ScriptedLine(directory, database.vendor())
                .add(FEATURE, "-- nothing to do", "-- nothing to take back");
        Splent splent = line.splent().on(database);
        int points;
        try (TestDatabase other = TestDatabase.create(database.vendor());
                FaultPoint none = FaultPoint.none(other)) {
            line.splent().on(other).ok("db:upgrade");
            points = none.passed();
        }
        int silent = 0;
        for (int point = points; silent == 0; point--) {
            try (TestDatabase other = TestDatabase.create(database.vendor());
                    FaultPoint fault = FaultPoint.connectionBreaks(other, point)) {
                Splent.Run run = line.splent().on(other).run("db:upgrade");
                if (fault.place().equals("after commit")) {
                    silent = point;
                    assertThat(run.exit()).as("%s", run).isZero();
                    assertThat(run.out()).contains("1 script(s) applied");
                }
            }
        }
        splent.ok("db:upgrade");
    }

    @Test
    void waitsForAnotherProcessThatHasTheFileOpen() throws Exception {
        ScriptedLine line = ScriptedLine.shop(directory.resolve("line"), Vendor.H2);
        try (TestDatabase database = TestDatabase.inFiles(directory.resolve("files"))) {
            Process waiting;
            try (Connection holder = database.open()) {
                assertThat(holder.isValid(1)).isTrue();
                assertThat(line.splent()
                                .on(database)
                                .launch("db:upgrade", "--lock-timeout", "0")
                                .waitFor())
                        .isEqualTo(6);
                waiting = line.splent().on(database).launch("db:upgrade");
                assertThat(waiting.waitFor(2, TimeUnit.SECONDS)).isFalse();
            }
            assertThat(waiting.waitFor()).isZero();
            assertThat(DatabaseState.of(database)).contains("table PURCHASE");
        }
    }

    @OnEachDatabase(Vendor.POSTGRESQL)
    void triesAgainWhenSomebodyElseHasTheTable(TestDatabase database) throws Exception {
        ScriptedLine line = new ScriptedLine(directory, database.vendor())
                .add(FEATURE, "alter table account add column name varchar(10);", "drop table account;");
        database.execute("create table account (id int)");
        try (Connection holder = database.open();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table account in access share mode");
            CompletableFuture<Splent.Run> upgrade = CompletableFuture.supplyAsync(
                    () -> line.splent().on(database).run("db:upgrade"));
            awaitLockTimeout(database);
            holder.rollback();
            assertThat(upgrade.get(60, TimeUnit.SECONDS).exit()).isZero();
        }
    }

    /** Waits until the statement has waited for the table, and then does so no more: its time was over. */
    private static void awaitLockTimeout(TestDatabase database) throws Exception {
        boolean waited = false;
        for (int i = 0; i < 600; i++) {
            boolean waiting = waitsForTable(database);
            if (waited && !waiting) {
                return;
            }
            waited |= waiting;
            Thread.sleep(Duration.ofMillis(50).toMillis());
        }
        throw new AssertionError("No statement has waited for the table and given up");
    }

    private static boolean waitsForTable(TestDatabase database) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from pg_locks where not granted"
                        + " and relation = (select oid from pg_class where relname = 'account')")) {
            rows.next();
            return rows.getInt(1) > 0;
        }
    }
}
