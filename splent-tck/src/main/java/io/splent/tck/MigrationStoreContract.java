package io.splent.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.splent.api.ErrorCode;
import io.splent.api.SpiLevel;
import io.splent.api.SplentException;
import io.splent.api.diff.DifferCapability;
import io.splent.api.store.MigrationHistory;
import io.splent.api.store.MigrationStore;
import io.splent.api.store.ScriptRun;
import io.splent.api.store.StoreSession;
import io.splent.api.store.UnfinishedRun;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.SQLException;
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
public abstract class MigrationStoreContract extends InterruptedScriptContract {

    /** For subclasses. */
    protected MigrationStoreContract() {}

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
}
