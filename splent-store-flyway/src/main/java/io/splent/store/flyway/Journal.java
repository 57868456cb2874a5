package io.splent.store.flyway;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.store.ScriptRun;
import io.splent.api.store.ScriptRun.Direction;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A row per unfinished script, for databases on which a statement that changes the schema commits. The statements run
 * with auto-commit off: one that changes data is committed together with the row that says so. Between a statement that
 * commits by itself and its row there remains a gap; a run that dies in it repeats that statement.
 */
final class Journal implements Progress {

    private static final String WHERE_RUN = " WHERE feature = ? AND script = ? AND direction = ?";

    private final Queries queries;
    private final StoreTables tables;

    Journal(Queries queries, StoreTables tables) {
        this.queries = queries;
        this.tables = tables;
    }

    /**
     * A row of the journal.
     *
     * @param statement the last statement that is done
     */
    private record Unfinished(String script, Direction direction, int checksum, int statement) {

        boolean isFor(ScriptRun run) {
            return script.equals(run.script()) && direction == run.direction();
        }
    }

    @Override
    public void prepare() throws SQLException {
        if (!tables.existsUnquoted(queries, StoreTables.JOURNAL)) {
            queries.execute(tables.createJournal());
        }
    }

    @Override
    public int begun(ScriptRun run) throws SQLException {
        int done = unfinished(run.feature())
                .map(unfinished -> resumed(unfinished, run))
                .orElse(0);
        if (done > 0) {
            queries.update("UPDATE " + tables.journal() + " SET failed = NULL" + WHERE_RUN, key(run));
        } else {
            forget(run.feature());
            start(run);
        }
        queries.connection().commit();
        return done;
    }

    private void start(ScriptRun run) throws SQLException {
        queries.update(
                "INSERT INTO " + tables.journal()
                        + " (feature, script, direction, version, description, checksum, statement)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 0)",
                run.feature(),
                run.script(),
                run.direction().name(),
                run.version(),
                HistoryTable.descriptionOf(run),
                run.checksum());
    }

    @Override
    public void executed(ScriptRun run, int statement) throws SQLException {
        queries.update("UPDATE " + tables.journal() + " SET statement = " + statement + WHERE_RUN, key(run));
        queries.connection().commit();
    }

    @Override
    public void completed(ScriptRun run) throws SQLException {
        forget(run.feature());
    }

    @Override
    public void failed(ScriptRun run, int statement) throws SQLException {
        queries.update("UPDATE " + tables.journal() + " SET failed = " + statement + WHERE_RUN, key(run));
    }

    /** The script of the feature that stopped midway. One that failed before anything took effect does not count. */
    private Optional<Unfinished> unfinished(String feature) throws SQLException {
        return queries.first(
                "SELECT script, direction, checksum, statement FROM " + tables.journal()
                        + " WHERE feature = ? AND (statement > 0 OR failed IS NULL)",
                row -> new Unfinished(
                        row.getString(1), Direction.valueOf(row.getString(2)), row.getInt(3), row.getInt(4)),
                feature);
    }

    private static int resumed(Unfinished unfinished, ScriptRun run) {
        if (!unfinished.isFor(run)) {
            throw otherFirst(unfinished, run);
        }
        if (unfinished.checksum() != run.checksum() && unfinished.statement() > 0) {
            throw changed(unfinished, run);
        }
        return unfinished.statement();
    }

    private static SplentException otherFirst(Unfinished unfinished, ScriptRun run) {
        boolean forward = unfinished.direction() == Direction.UP;
        return new SplentException(
                ErrorCode.HISTORY_INCONSISTENT,
                "%s cannot run: the %s script of %s stopped after statement %d and must be finished first."
                        .formatted(
                                run.script(),
                                forward ? "forward" : "reverse",
                                unfinished.script(),
                                unfinished.statement()),
                ErrorLocation.ofFeature(run.feature()).withFile(unfinished.script()),
                "Type: splent " + (forward ? "db:upgrade " : "db:rollback ") + run.feature());
    }

    private static SplentException changed(Unfinished unfinished, ScriptRun run) {
        return new SplentException(
                ErrorCode.SCRIPT_CHANGED,
                "%s has been edited after it stopped behind statement %d: its checksum was %d and is %d."
                        .formatted(run.script(), unfinished.statement(), unfinished.checksum(), run.checksum()),
                ErrorLocation.ofFeature(run.feature()).withFile(run.script()),
                "Restore the file and run the command again; or undo its first %d statements by hand and delete its row in %s."
                        .formatted(unfinished.statement(), StoreTables.JOURNAL));
    }

    private void forget(String feature) throws SQLException {
        queries.update("DELETE FROM " + tables.journal() + " WHERE feature = ?", feature);
    }

    private static Object[] key(ScriptRun run) {
        return new Object[] {run.feature(), run.script(), run.direction().name()};
    }
}
