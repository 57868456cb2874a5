package io.splent.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.splent.api.ErrorCode;
import io.splent.api.SpiLevel;
import io.splent.api.SplentException;
import io.splent.api.diff.DifferCapability;
import io.splent.api.store.AppliedMigration;
import io.splent.api.store.MigrationHistory;
import io.splent.api.store.MigrationStore;
import io.splent.api.store.ScriptFailure;
import io.splent.api.store.ScriptProgress;
import io.splent.api.store.ScriptRun;
import io.splent.api.store.ScriptRun.Direction;
import io.splent.api.store.StatementMark;
import io.splent.api.store.StoreSession;
import io.splent.api.store.UnfinishedRun;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every {@link MigrationStore} must do on a database product. Extend it once per product.
 *
 * <p>Scripts are run as the engine runs them; what is in the database afterwards is judged by plain JDBC.
 *
 * @since 0.1
 */
public abstract class MigrationStoreContract {

    private static final String CREATE = "create table tck_note (id integer)";
    private static final String ALTER = "alter table tck_note add column tags varchar(10)";
    private static final String INSERT = "insert into tck_note (id) values (1)";
    private static final String BROKEN = "insert into tck_nowhere values (1)";

    /** For subclasses. */
    protected MigrationStoreContract() {}

    /** The store under test. */
    protected abstract MigrationStore store();

    /** An empty database. */
    protected abstract ContractDatabase newDatabase() throws SQLException;

    @Test
    final void hasAnIdThatCanBeTyped() {
        assertThat(store().id()).matches("[a-z0-9-]+");
    }

    @Test
    final void tellsTheLevelItWasCompiledAgainst() {
        assertThat(store().spiLevel()).isBetween(SpiLevel.OLDEST_SUPPORTED, SpiLevel.CURRENT);
    }

    @Test
    final void sumsUpTheTextOfAScriptNotItsLineEndsOrByteOrderMark() {
        int checksum = store().checksum("create table a (\n  id int\n);\n");
        assertThat(store().checksum("create table a (\r\n  id int\r\n);\r\n")).isEqualTo(checksum);
        assertThat(store().checksum("create table a (\r  id int\r);\r")).isEqualTo(checksum);
        assertThat(store().checksum("\uFEFFcreate table a (\n  id int\n);\n")).isEqualTo(checksum);
        assertThat(store().checksum("create table b (\n  id int\n);\n")).isNotEqualTo(checksum);
        assertThat(store().checksum("-- \u00e4")).isNotEqualTo(store().checksum("-- a"));
    }

    @Test
    final void createsNothingToReadTheHistory() throws SQLException {
        try (LiveDatabase live = empty()) {
            assertThat(runner(live).history()).isEqualTo(MigrationHistory.EMPTY);
            assertThat(live.observe().tables()).isEmpty();
            assertThat(live.connection().getAutoCommit()).isTrue();
        }
    }

    @Test
    final void recordsAForwardScript() throws SQLException {
        try (LiveDatabase live = empty()) {
            ScriptRunner runner = runner(live);
            ScriptRun run = runner.up("notes", 1);
            runner.run(run, CREATE, INSERT);
            assertThat(runner.history())
                    .isEqualTo(new MigrationHistory(
                            Map.of("notes", List.of(applied(run, true))), Map.of("notes", Optional.of("1"))));
            assertThat(live.connection().getAutoCommit()).isTrue();
            assertThat(rows(live, "select id from tck_note")).containsExactly("1");
        }
    }

    @Test
    final void takesAScriptOutOfTheHistoryByItsReverse() throws SQLException {
        try (LiveDatabase live = empty()) {
            ScriptRunner runner = runner(live);
            ScriptRun first = runner.up("notes", 1);
            ScriptRun second = runner.up("notes", 2);
            runner.run(first, CREATE);
            runner.run(second, ALTER);

            runner.run(ScriptRunner.down(second, Optional.of("1")), "alter table tck_note drop column tags");
            assertThat(runner.history().of("notes")).containsExactly(applied(first, true));
            assertThat(runner.history().central()).containsEntry("notes", Optional.of("1"));

            runner.run(ScriptRunner.down(first, Optional.empty()), "drop table tck_note");
            assertThat(runner.history().of("notes")).isEmpty();
            assertThat(runner.history().central()).containsEntry("notes", Optional.empty());

            runner.run(first, CREATE);
            assertThat(runner.history().of("notes")).containsExactly(applied(first, true));
        }
    }

    @Test
    final void keepsTheCentralTableAsDocumented() throws SQLException {
        try (LiveDatabase live = empty()) {
            ScriptRunner runner = runner(live, "notes", "tags");
            runner.run(runner.up("notes", 1), CREATE);
            runner.run(runner.up("notes", 2), ALTER);
            runner.run(runner.up("tags", 1));
            runner.run(ScriptRunner.down(runner.up("tags", 1), Optional.empty()));
            assertThat(columns(live, "splent_migrations"))
                    .containsExactly("feature varchar 255 not null", "last_migration varchar 255");
            assertThat(rows(live, "select feature, last_migration from splent_migrations order by feature"))
                    .containsExactly("notes 2", "tags null");
            assertThat(live.observe().of(DifferCapability.PRIMARY_KEYS)).contains("splent_migrations [feature]");
        }
    }

    @Test
    final void tellsTheTruthAboutAForwardScriptThatFails() throws SQLException {
        try (LiveDatabase live = empty()) {
            ScriptRunner runner = runner(live);
            ScriptRun run = runner.up("notes", 1);
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> runner.run(run, CREATE, INSERT, BROKEN));
            boolean undone = live.dialect().isDdlTransactional();
            assertThat(live.observe().tables().contains("tck_note")).isEqualTo(!undone);
            assertThat(runner.history().of("notes")).isEqualTo(undone ? List.of() : List.of(applied(run, false)));
            assertThat(runner.history().central()).isEmpty();
            assertThat(live.connection().getAutoCommit()).isTrue();

            runner.run(run, CREATE, INSERT, ALTER);
            assertThat(runner.history().of("notes")).containsExactly(applied(run, true));
            assertThat(rows(live, "select id from tck_note")).containsExactly("1");
        }
    }

    @Test
    final void forgetsAScriptOfWhichNothingTookEffect() throws SQLException {
        try (LiveDatabase live = empty()) {
            ScriptRunner runner = runner(live);
            ScriptRun run = runner.up("notes", 1);
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> runner.run(run, BROKEN));
            assertThat(runner.history().of("notes")).isEmpty();
            assertThat(runner.history().central()).isEmpty();
        }
    }

    @Test
    final void tellsTheTruthAboutAReverseScriptThatFails() throws SQLException {
        try (LiveDatabase live = empty()) {
            ScriptRunner runner = runner(live);
            ScriptRun up = runner.up("notes", 1);
            ScriptRun down = ScriptRunner.down(up, Optional.empty());
            runner.run(up, CREATE, ALTER);
            String dropTags = "alter table tck_note drop column tags";
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> runner.run(down, dropTags, BROKEN));
            assertThat(runner.history().of("notes"))
                    .containsExactly(applied(up, live.dialect().isDdlTransactional()));
            assertThat(runner.history().central()).containsEntry("notes", Optional.of("1"));

            runner.run(down, dropTags, "drop table tck_note");
            assertThat(runner.history().of("notes")).isEmpty();
            assertThat(live.observe().tables()).doesNotContain("tck_note");
        }
    }

    @Test
    final void losesNothingWhenARunDiesBetweenStatements() throws SQLException {
        try (LiveDatabase live = empty()) {
            ScriptRunner survivor = runner(live);
            ScriptRun run = survivor.up("notes", 1);
            try (Connection dying = live.open()) {
                ScriptRunner victim = ScriptRunner.of(store(), dying, live.dialect(), List.of("notes"));
                StoreSession session = victim.open();
                session.begin(run);
                StatementMark mark = victim.mark(1, CREATE);
                if (mark.before().isPresent()) {
                    session.starting(run, mark);
                }
                victim.execute(CREATE);
                session.executed(run, mark);
                victim.execute(INSERT);
            }
            survivor.run(run, CREATE, INSERT);
            assertThat(survivor.history().of("notes")).containsExactly(applied(run, true));
            assertThat(rows(live, "select id from tck_note")).containsExactly("1");
        }
    }

    @Test
    final void tellsOfAStatementThatWasStartedAndNeverHeardOfAgain() throws SQLException {
        try (LiveDatabase live = empty()) {
            ScriptRunner survivor = runner(live);
            ScriptRun run = ScriptRunner.alone(survivor.up("notes", 1));
            StatementMark done = new StatementMark(1, "one", Optional.of("nothing"));
            StatementMark started = new StatementMark(2, "two", Optional.of("one table"));
            try (Connection dying = live.open()) {
                ScriptRunner victim = ScriptRunner.of(store(), dying, live.dialect(), List.of("notes"));
                StoreSession session = victim.open();
                assertThat(session.begin(run)).isEqualTo(ScriptProgress.NONE);
                session.starting(run, done);
                victim.execute(CREATE);
                session.executed(run, done);
                session.starting(run, started);
            }
            assertThat(survivor.history().of("notes")).containsExactly(applied(run, false));
            try (StoreSession session = survivor.open()) {
                assertThat(session.begin(run)).isEqualTo(new ScriptProgress(List.of(done), Optional.of(started)));
                session.executed(run, started);
                session.complete(run, Duration.ZERO);
            }
            assertThat(survivor.history().of("notes")).containsExactly(applied(run, true));
        }
    }

    @Test
    final void forgetsTheStartOfAStatementThatWasRefused() throws SQLException {
        try (LiveDatabase live = empty();
                StoreSession session = runner(live).open()) {
            ScriptRun run = ScriptRunner.alone(runner(live).up("notes", 1));
            session.begin(run);
            session.starting(run, new StatementMark(1, "one", Optional.of("nothing")));
            session.fail(run, 1, true, "refused");
            assertThat(session.history().of("notes")).isEmpty();
            assertThat(session.begin(run)).isEqualTo(ScriptProgress.NONE);
        }
    }

    @Test
    final void keepsTheStartOfAStatementOfWhichTheRecordFailed() throws SQLException {
        try (LiveDatabase live = empty();
                StoreSession session = runner(live).open()) {
            ScriptRun run = ScriptRunner.alone(runner(live).up("notes", 1));
            StatementMark started = new StatementMark(1, "one", Optional.of("nothing"));
            session.begin(run);
            session.starting(run, started);
            session.fail(run, 1, false, "the disk is full");
            assertThat(session.history().of("notes")).containsExactly(applied(run, false));
            assertThat(session.history().failures())
                    .containsExactly(
                            Map.entry("notes", new ScriptFailure(run.script(), Direction.UP, 1, "the disk is full")));
            assertThat(session.begin(run)).isEqualTo(new ScriptProgress(List.of(), Optional.of(started)));
        }
    }

    @Test
    final void tellsWhyTheLastRunStoppedUntilOneComesToItsEnd() throws SQLException {
        try (LiveDatabase live = empty()) {
            ScriptRunner runner = runner(live);
            ScriptRun run = runner.up("notes", 1);
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> runner.run(run, CREATE, INSERT, BROKEN));
            assertThat(runner.history().failures()).containsOnlyKeys("notes").allSatisfy((feature, failure) -> {
                assertThat(failure.script()).isEqualTo(run.script());
                assertThat(failure.statement()).isEqualTo(3);
                assertThat(failure.reason()).containsIgnoringCase("tck_nowhere");
            });

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> runner.run(run, CREATE, INSERT, ALTER, BROKEN));
            assertThat(runner.history().failures())
                    .hasSize(1)
                    .hasEntrySatisfying(
                            "notes", failure -> assertThat(failure.statement()).isEqualTo(4));

            runner.run(run, CREATE, INSERT, ALTER);
            assertThat(runner.history().failures()).isEmpty();
        }
    }

    @Test
    final void letsOneSessionInAndNamesItToTheNext() throws SQLException {
        try (LiveDatabase live = empty();
                Connection other = live.open()) {
            ScriptRunner second = ScriptRunner.of(store(), other, live.dialect(), List.of("notes"));
            try (StoreSession held = runner(live).open()) {
                assertThat(held.history()).isEqualTo(MigrationHistory.EMPTY);
                assertThatExceptionOfType(SplentException.class)
                        .isThrownBy(second::openAtOnce)
                        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.LOCK_NOT_OBTAINED))
                        .satisfies(
                                refusal -> assertThat(refusal).message().containsIgnoringCase(user(live.connection())))
                        .satisfies(refusal -> assertThat(refusal.hint()).isNotBlank());
                assertThat(second.history()).as("read without the lock").isEqualTo(MigrationHistory.EMPTY);
                String user = user(live.connection());
                assertThat(second.running())
                        .hasValueSatisfying(holder -> assertThat(holder).containsIgnoringCase(user));
            }
            assertThat(second.running()).isEmpty();
            try (StoreSession next = second.openAtOnce()) {
                assertThat(next.history()).isEqualTo(MigrationHistory.EMPTY);
            }
        }
    }

    @Test
    final void asksWhoIsRunningWithoutCreatingAnything() throws SQLException {
        try (LiveDatabase live = empty()) {
            assertThat(runner(live).running()).isEmpty();
            assertThat(live.observe().tables()).isEmpty();
        }
    }

    @Test
    final void remembersWhatIsToBeTakenBackUntilItIsForgotten() throws SQLException {
        UnfinishedRun plan = new UnfinishedRun(
                "db:rollback notes --steps 2",
                List.of(new UnfinishedRun.Step("tags", "7"), new UnfinishedRun.Step("notes", "2")));
        UnfinishedRun other = new UnfinishedRun("db:reset", List.of());
        try (LiveDatabase live = empty()) {
            ScriptRunner runner = runner(live);
            try (Connection dying = live.open()) {
                ScriptRunner victim = ScriptRunner.of(store(), dying, live.dialect(), List.of("notes"));
                StoreSession session = victim.open();
                session.forget();
                session.remember(plan);
                session.remember(other);
                assertThat(session.history().unfinished()).contains(other);
                session.remember(plan);
            }
            assertThat(runner.history().unfinished()).contains(plan);
            runner.run(runner.up("notes", 1), CREATE);
            assertThat(runner.history().unfinished()).contains(plan);
            try (StoreSession session = runner.open()) {
                assertThat(session.history().unfinished()).contains(plan);
                session.forget();
            }
            assertThat(runner.history().unfinished()).isEmpty();
            assertThat(live.connection().getAutoCommit()).isTrue();
        }
    }

    @Test
    final void losesTheLockWithTheConnection() throws SQLException {
        try (LiveDatabase live = empty()) {
            Connection dying = live.open();
            StoreSession lost = ScriptRunner.of(store(), dying, live.dialect(), List.of("notes"))
                    .open();
            assertThat(lost.history()).isEqualTo(MigrationHistory.EMPTY);
            dying.close();
            try (StoreSession next = runner(live).open()) {
                assertThat(next.history()).isEqualTo(MigrationHistory.EMPTY);
            }
        }
    }

    @Test
    final void listsFeaturesThatAreNotInTheProduct() throws SQLException {
        String longName = "splent_feature_" + "x".repeat(48);
        try (LiveDatabase live = empty()) {
            ScriptRunner before = runner(live, "notes", "gone", longName);
            before.run(before.up("notes", 1), CREATE);
            before.run(before.up("gone", 1));
            before.run(before.up(longName, 1));
            MigrationHistory history = runner(live, "notes").history();
            assertThat(history.applied()).containsOnlyKeys("notes", "gone", longName);
            assertThat(history.central()).containsOnlyKeys("notes", "gone", longName);
        }
    }

    private LiveDatabase empty() throws SQLException {
        return LiveDatabase.empty(newDatabase());
    }

    private ScriptRunner runner(LiveDatabase live, String... features) {
        List<String> product = features.length == 0 ? List.of("notes") : List.of(features);
        return ScriptRunner.of(store(), live.connection(), live.dialect(), product);
    }

    private static AppliedMigration applied(ScriptRun run, boolean success) {
        return new AppliedMigration(run.version(), run.description(), run.script(), run.checksum(), success);
    }

    /** MariaDB and MySQL add the host after an at sign. */
    private static String user(Connection connection) throws SQLException {
        return connection.getMetaData().getUserName().replaceFirst("@.*", "");
    }

    private static List<String> columns(LiveDatabase live, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = live.open();
                ResultSet rows = connection
                        .getMetaData()
                        .getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
            while (rows.next()) {
                if (rows.getString("TABLE_NAME").equalsIgnoreCase(table)) {
                    boolean required = rows.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls;
                    columns.add("%s %s %d%s"
                            .formatted(
                                    rows.getString("COLUMN_NAME"),
                                    JDBCType.valueOf(rows.getInt("DATA_TYPE")),
                                    rows.getInt("COLUMN_SIZE"),
                                    required ? " not null" : "")
                            .toLowerCase(Locale.ROOT));
                }
            }
        }
        return columns;
    }

    /** The columns of each row, joined by blanks. */
    private static List<String> rows(LiveDatabase live, String query) throws SQLException {
        try (Connection connection = live.open()) {
            return SchemaObserver.rows(connection, query);
        }
    }
}
