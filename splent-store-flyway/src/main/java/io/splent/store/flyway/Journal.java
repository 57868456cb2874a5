package io.splent.store.flyway;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.store.ScriptProgress;
import io.splent.api.store.ScriptRun;
import io.splent.api.store.ScriptRun.Direction;
import io.splent.api.store.StatementMark;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row per statement of a script that is not finished, where a statement may commit by itself. Such a statement gets its
 * row before it runs, and a row that says {@code started} is all that is left when a run dies before it is told how the
 * statement ended. A statement that changes rows is committed together with its row.
 */
final class Journal implements Progress {

    private static final String UPDATE = """
            UPDATE %s SET state = ?, digest = ?, fingerprint = ?, error = ?, version = ?, description = ?, checksum = ?
            WHERE feature = ? AND script = ? AND direction = ? AND statement = ?""";

    private static final String INSERT = """
            INSERT INTO %s (state, digest, fingerprint, error, version, description, checksum,
                feature, script, direction, statement)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String EXPLAIN = "UPDATE %s SET error = ? WHERE feature = ? AND statement = ?";

    private static final int LONGEST_REASON = 1000;

    private final Queries queries;
    private final StoreTables tables;
    private final Set<Integer> recorded = new HashSet<>();

    Journal(Queries queries, StoreTables tables) {
        this.queries = queries;
        this.tables = tables;
    }

    /** What became of a statement. */
    private enum State {
        STARTED,
        DONE,
        FAILED;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A row of the journal. */
    private record Row(String script, Direction direction, StatementMark mark, State state) {

        boolean isFor(ScriptRun run) {
            return script.equals(run.script()) && direction == run.direction();
        }
    }

    boolean exists() throws SQLException {
        return tables.existsUnquoted(queries, StoreTables.JOURNAL);
    }

    @Override
    public void prepare() throws SQLException {
        if (!exists()) {
            queries.execute(tables.createJournal());
        }
    }

    @Override
    public ScriptProgress begun(ScriptRun run) throws SQLException {
        recorded.clear();
        List<Row> rows = rows(run.feature());
        List<Row> effective =
                rows.stream().filter(row -> row.state() != State.FAILED).toList();
        if (effective.isEmpty()) {
            if (!rows.isEmpty()) {
                completed(run);
            }
            return ScriptProgress.NONE;
        }
        for (Row row : rows) {
            if (!row.isFor(run)) {
                throw otherFirst(row, run);
            }
            recorded.add(row.mark().number());
        }
        return new ScriptProgress(
                marks(effective, State.DONE),
                marks(effective, State.STARTED).stream().findFirst());
    }

    private static List<StatementMark> marks(List<Row> rows, State state) {
        return rows.stream().filter(row -> row.state() == state).map(Row::mark).toList();
    }

    @Override
    public void starting(ScriptRun run, StatementMark statement) throws SQLException {
        write(run, statement, State.STARTED, null);
        commit();
    }

    @Override
    public void executed(ScriptRun run, StatementMark statement) throws SQLException {
        write(run, statement, State.DONE, null);
        commit();
    }

    @Override
    public void completed(ScriptRun run) throws SQLException {
        queries.update("DELETE FROM " + tables.journal() + " WHERE feature = ?", run.feature());
    }

    /** What is known of a statement that was started stays, unless it was refused: the next run decides from it. */
    @Override
    public void failed(ScriptRun run, int statement, boolean refused, String reason) throws SQLException {
        String text = reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
        queries.update("DELETE FROM " + tables.journal() + " WHERE feature = ? AND state = 'failed'", run.feature());
        if (refused || queries.update(EXPLAIN.formatted(tables.journal()), text, run.feature(), statement) == 0) {
            write(run, new StatementMark(statement, "", Optional.empty()), State.FAILED, text);
        }
    }

    /** On PostgreSQL the statements that are remembered run in auto-commit mode, and so does their row. */
    private void commit() throws SQLException {
        Connection connection = queries.connection();
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    private void write(ScriptRun run, StatementMark statement, State state, @Nullable String error)
            throws SQLException {
        boolean known = !recorded.add(statement.number());
        if (!known || queries.update(UPDATE.formatted(tables.journal()), of(run, statement, state, error)) == 0) {
            queries.update(INSERT.formatted(tables.journal()), of(run, statement, state, error));
        }
    }

    /** The values of both statements, in one order. */
    private static @Nullable Object[] of(ScriptRun run, StatementMark statement, State state, @Nullable String error) {
        return new @Nullable Object[] {
            state.stored(),
            statement.digest(),
            statement.before().orElse(null),
            error,
            run.version(),
            HistoryTable.descriptionOf(run),
            run.checksum(),
            run.feature(),
            run.script(),
            run.direction().name(),
            statement.number()
        };
    }

    private List<Row> rows(String feature) throws SQLException {
        return queries.list(
                "SELECT script, direction, statement, digest, fingerprint, state FROM " + tables.journal()
                        + " WHERE feature = ? ORDER BY script, direction, statement",
                Journal::row,
                feature);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString(1),
                Direction.valueOf(row.getString(2)),
                new StatementMark(row.getInt(3), row.getString(4), Optional.ofNullable(row.getString(5))),
                State.valueOf(row.getString(6).toUpperCase(Locale.ROOT)));
    }

    private static SplentException otherFirst(Row unfinished, ScriptRun run) {
        boolean forward = unfinished.direction() == Direction.UP;
        return new SplentException(
                ErrorCode.HISTORY_INCONSISTENT,
                "%s cannot run: the %s script of %s stopped at statement %d or behind it and must be finished first."
                        .formatted(
                                run.script(),
                                forward ? "forward" : "reverse",
                                unfinished.script(),
                                unfinished.mark().number()),
                ErrorLocation.ofFeature(run.feature()).withFile(unfinished.script()),
                "Type: splent " + (forward ? "db:upgrade " : "db:rollback ") + run.feature());
    }
}
