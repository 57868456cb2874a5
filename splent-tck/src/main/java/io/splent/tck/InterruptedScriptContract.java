package io.splent.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.splent.api.store.AppliedMigration;
import io.splent.api.store.MigrationStore;
import io.splent.api.store.ScriptFailure;
import io.splent.api.store.ScriptProgress;
import io.splent.api.store.ScriptRun;
import io.splent.api.store.ScriptRun.Direction;
import io.splent.api.store.StatementMark;
import io.splent.api.store.StoreSession;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The part of {@link MigrationStoreContract} about scripts that fail, and runs that die amid one. */
abstract class InterruptedScriptContract {

    static final String CREATE = "create table tck_note (id integer)";
    static final String ALTER = "alter table tck_note add column tags varchar(10)";
    static final String INSERT = "insert into tck_note (id) values (1)";
    static final String BROKEN = "insert into tck_nowhere values (1)";

    /** The store under test. */
    protected abstract MigrationStore store();

    /** An empty database. */
    protected abstract ContractDatabase newDatabase() throws SQLException;

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

    final LiveDatabase empty() throws SQLException {
        return LiveDatabase.empty(newDatabase());
    }

    final ScriptRunner runner(LiveDatabase live, String... features) {
        List<String> product = features.length == 0 ? List.of("notes") : List.of(features);
        return ScriptRunner.of(store(), live.connection(), live.dialect(), product);
    }

    static AppliedMigration applied(ScriptRun run, boolean success) {
        return new AppliedMigration(run.version(), run.description(), run.script(), run.checksum(), success);
    }

    /** The columns of each row, joined by blanks. */
    static List<String> rows(LiveDatabase live, String query) throws SQLException {
        try (Connection connection = live.open()) {
            return SchemaObserver.rows(connection, query);
        }
    }
}
