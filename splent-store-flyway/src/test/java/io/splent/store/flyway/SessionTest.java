package io.splent.store.flyway;

import static io.splent.api.schema.Vendor.H2;
import static io.splent.api.schema.Vendor.MARIADB;
import static io.splent.api.schema.Vendor.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.api.store.AppliedMigration;
import io.splent.api.store.MigrationHistory;
import io.splent.api.store.ScriptRun;
import io.splent.api.store.StoreSession;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SessionTest {

    private static final String CREATE = "CREATE TABLE notes (id int)";
    private static final String INSERT = "INSERT INTO notes VALUES (1)";
    private static final String ALTER = "ALTER TABLE notes ADD COLUMN tags varchar(10)";
    private static final String BROKEN = "INSERT INTO nowhere VALUES (1)";

    @OnEachDatabase
    void recordsHistoryAndCentralRowTogether(TestDatabase database) throws SQLException {
        try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            ScriptRun run = MiniatureEngine.up("notes", 1, CREATE);
            engine.run(run, CREATE);
            assertThat(engine.history())
                    .isEqualTo(new MigrationHistory(
                            Map.of(
                                    "notes",
                                    List.of(new AppliedMigration(
                                            "1", "step 1", "V1__step_1.sql", run.checksum(), true))),
                            Map.of("notes", Optional.of("1"))));
            assertThat(engine.column("SELECT last_migration FROM splent_migrations WHERE feature = 'notes'"))
                    .containsExactly("1");
        }
    }

    @OnEachDatabase
    void goesBackToBaseAndUpAgain(TestDatabase database) throws SQLException {
        ScriptRun first = MiniatureEngine.up("notes", 1, CREATE);
        ScriptRun second = MiniatureEngine.up("notes", 2, ALTER);
        try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            engine.run(first, CREATE);
            engine.run(second, ALTER);
            engine.run(MiniatureEngine.down(second, Optional.of("1")), "ALTER TABLE notes DROP COLUMN tags");
            assertThat(engine.history().central()).containsEntry("notes", Optional.of("1"));
            engine.run(MiniatureEngine.down(first, Optional.empty()), "DROP TABLE notes");
            assertThat(engine.history().of("notes")).isEmpty();
            assertThat(engine.history().central()).containsEntry("notes", Optional.empty());
            engine.run(first, CREATE);
            assertThat(engine.history().central()).containsEntry("notes", Optional.of("1"));
        }
    }

    @OnEachDatabase(POSTGRESQL)
    void leavesNothingOfAScriptThatFailsButTheReason(TestDatabase database) throws SQLException {
        try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            ScriptRun run = MiniatureEngine.up("notes", 1, "");
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> engine.run(run, CREATE, INSERT, BROKEN));
            assertThat(engine.tables()).containsExactly("splent_journal", "splent_migrations");
            assertThat(engine.history().applied()).isEmpty();
            assertThat(engine.history().central()).isEmpty();
            assertThat(engine.history().failures()).containsOnlyKeys("notes");
            engine.run(run, CREATE, INSERT);
            assertThat(engine.history().of("notes")).hasSize(1);
        }
    }

    @OnEachDatabase({H2, MARIADB})
    void resumesBehindTheLastStatementThatIsDone(TestDatabase database) throws SQLException {
        try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            ScriptRun run = MiniatureEngine.up("notes", 1, "");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> engine.run(run, CREATE, INSERT, ALTER, BROKEN));
            assertThat(engine.history().of("notes"))
                    .containsExactly(new AppliedMigration("1", "step 1", "V1__step_1.sql", run.checksum(), false));
            assertThat(engine.history().central()).isEmpty();
            assertThat(engine.column("SELECT error FROM splent_journal WHERE statement = 4"))
                    .singleElement()
                    .asString()
                    .containsIgnoringCase("nowhere");

            engine.run(run, CREATE, INSERT, ALTER, "UPDATE notes SET id = 2");
            assertThat(engine.column("SELECT id FROM notes")).containsExactly("2");
            assertThat(engine.history().of("notes"))
                    .extracting(AppliedMigration::success)
                    .containsExactly(true);
            assertThat(engine.column("SELECT feature FROM splent_journal")).isEmpty();
        }
    }

    @OnEachDatabase({H2, MARIADB})
    void commitsAStatementThatChangesDataTogetherWithItsProgress(TestDatabase database) throws SQLException {
        ScriptRun run = MiniatureEngine.up("notes", 1, "");
        try (MiniatureEngine killed = new MiniatureEngine(database, "notes")) {
            killed.execute(CREATE);
            StoreSession session = killed.open();
            session.begin(run);
            killed.execute(INSERT);
        }
        try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            assertThat(engine.history().of("notes")).as("nothing took effect").isEmpty();
            engine.run(run, INSERT);
            assertThat(engine.column("SELECT id FROM notes")).hasSize(1);
        }
    }

    @OnEachDatabase({H2, MARIADB})
    void tellsWhatRanOfAScriptEditedAfterItStoppedAndRefusesAnyOther(TestDatabase database) throws SQLException {
        try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            ScriptRun run = MiniatureEngine.up("notes", 1, "");
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> engine.run(run, CREATE, BROKEN));
            try (StoreSession session = engine.open()) {
                assertThat(session.begin(MiniatureEngine.up("notes", 1, "edited"))
                                .done())
                        .containsExactly(engine.mark(1, CREATE));
            }
            assertRefused(engine, MiniatureEngine.up("notes", 2, ""), ErrorCode.HISTORY_INCONSISTENT);
        }
    }

    @OnEachDatabase({H2, MARIADB})
    void acceptsACorrectedScriptOfWhichNothingTookEffect(TestDatabase database) throws SQLException {
        try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> engine.run(MiniatureEngine.up("notes", 1, ""), BROKEN));
            assertThat(engine.history().applied()).isEmpty();
            assertThat(engine.history().central()).isEmpty();
            engine.run(MiniatureEngine.up("notes", 1, "corrected"), CREATE);
            assertThat(engine.history().of("notes")).hasSize(1);
        }
    }

    @OnEachDatabase({H2, MARIADB})
    void resumesAReverseScript(TestDatabase database) throws SQLException {
        ScriptRun up = MiniatureEngine.up("notes", 1, CREATE);
        ScriptRun down = MiniatureEngine.down(up, Optional.empty());
        try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            engine.run(up, CREATE, ALTER);
            String dropColumn = "ALTER TABLE notes DROP COLUMN tags";
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> engine.run(down, dropColumn, BROKEN));
            assertThat(engine.history().of("notes"))
                    .extracting(AppliedMigration::success)
                    .containsExactly(false);
            engine.run(down, dropColumn, "DROP TABLE notes");
            assertThat(engine.history().of("notes")).isEmpty();
            assertThat(engine.history().central()).containsEntry("notes", Optional.empty());
        }
    }

    @OnEachDatabase
    void refusesWhatIsNotTheNextStep(TestDatabase database) throws SQLException {
        ScriptRun first = MiniatureEngine.up("notes", 1, CREATE);
        ScriptRun second = MiniatureEngine.up("notes", 2, ALTER);
        try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            engine.run(first, CREATE);
            engine.run(second, ALTER);
            assertRefused(engine, second, ErrorCode.HISTORY_INCONSISTENT);
            assertRefused(engine, MiniatureEngine.down(first, Optional.empty()), ErrorCode.HISTORY_INCONSISTENT);
            assertRefused(engine, MiniatureEngine.down(second, Optional.empty()), ErrorCode.HISTORY_INCONSISTENT);
        }
    }

    @OnEachDatabase
    void keepsTheHistoryInItsSchemaWhateverTheScriptSelects(TestDatabase database) throws SQLException {
        String elsewhere = "elsewhere_" + database.name();
        try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            engine.execute("CREATE SCHEMA " + elsewhere);
            try {
                String select = database.vendor() == POSTGRESQL
                        ? "SET search_path = " + elsewhere
                        : database.vendor() == H2 ? "SET SCHEMA " + elsewhere : "USE " + elsewhere;
                engine.run(MiniatureEngine.up("notes", 1, ""), select);
            } finally {
                engine.execute("DROP SCHEMA " + elsewhere);
            }
        }
        try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            assertThat(engine.history().of("notes")).hasSize(1);
        }
    }

    @OnEachDatabase
    void recordsLongAndHostileNames(TestDatabase database) throws SQLException {
        String prefix = "splent_feature_" + "x".repeat(44);
        String[] features = {prefix + "a", prefix + "b", "a\"b", "a`b", "a\"; DROP TABLE notes; --", "a`; DROP TABLE t"
        };
        try (MiniatureEngine engine = new MiniatureEngine(database, features)) {
            for (String feature : features) {
                engine.run(MiniatureEngine.up(feature, 1, ""));
            }
            assertThat(engine.history().applied()).containsOnlyKeys(features);
            assertThat(engine.history().central()).containsOnlyKeys(features);
        }
    }

    @OnEachDatabase
    void undoesAStatementOfWhichTheRecordFailed(TestDatabase database) throws SQLException {
        try (MiniatureEngine engine = new MiniatureEngine(database, "notes");
                StoreSession session = engine.open()) {
            ScriptRun run = MiniatureEngine.up("notes", 1, "");
            session.begin(run);
            engine.execute("DROP TABLE splent_migrations");
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> session.complete(run, Duration.ZERO));
            session.fail(run, 1, false, "lost");
            assertThat(session.history().of("notes")).isEmpty();
            assertThat(engine.connection.getAutoCommit()).isTrue();
        }
    }

    private static void assertRefused(MiniatureEngine engine, ScriptRun run, ErrorCode code) throws SQLException {
        try (StoreSession session = engine.open()) {
            assertThatExceptionOfType(SplentException.class)
                    .isThrownBy(() -> session.begin(run))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(code))
                    .satisfies(e -> assertThat(e.hint()).isNotBlank());
            assertThat(engine.connection.getAutoCommit()).isTrue();
        }
    }

    @Test
    void recordsNothingOfAScriptThatFailedOutsideATransaction() throws Exception {
        try (TestDatabase database = TestDatabase.create(POSTGRESQL);
                MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            engine.run(MiniatureEngine.up("notes", 1, "a"), "CREATE TABLE notes AS SELECT 1 AS id UNION ALL SELECT 1");
            ScriptRun run = MiniatureEngine.alone(MiniatureEngine.up("notes", 2, "b"));
            String build = "CREATE UNIQUE INDEX CONCURRENTLY ux ON notes (id)";

            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> engine.run(run, build));

            assertThat(engine.history().of("notes")).hasSize(1);
            assertThat(engine.connection.getAutoCommit()).isTrue();
            engine.execute("DROP INDEX ux");
            engine.execute("DELETE FROM notes");
            engine.run(run, build);
            assertThat(engine.history().of("notes")).hasSize(2);
            assertThat(engine.history().central()).containsEntry("notes", Optional.of("2"));
        }
    }
}
