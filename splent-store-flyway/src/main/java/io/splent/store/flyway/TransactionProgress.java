package io.splent.store.flyway;

import io.splent.api.store.ScriptProgress;
import io.splent.api.store.ScriptRun;
import io.splent.api.store.StatementMark;
import java.sql.SQLException;

/**
 * A script is one transaction: it is done or it has never begun, and there is nothing to remember but why it failed. Only
 * one that may not run inside a transaction is remembered in the journal.
 */
final class TransactionProgress implements Progress {

    private final Journal journal;
    private boolean journalled;

    TransactionProgress(Journal journal) {
        this.journal = journal;
    }

    /** Many databases never need the table, so it is created for the first script that does. */
    @Override
    public void prepare() throws SQLException {
        journalled = journal.exists();
    }

    @Override
    public ScriptProgress begun(ScriptRun run) throws SQLException {
        if (!run.transactional()) {
            journal.prepare();
            journalled = true;
        }
        return journalled ? journal.begun(run) : ScriptProgress.NONE;
    }

    @Override
    public void starting(ScriptRun run, StatementMark statement) throws SQLException {
        if (!run.transactional()) {
            journal.starting(run, statement);
        }
    }

    @Override
    public void executed(ScriptRun run, StatementMark statement) throws SQLException {
        if (!run.transactional()) {
            journal.executed(run, statement);
        }
    }

    @Override
    public void completed(ScriptRun run) throws SQLException {
        if (!run.transactional()) {
            journal.completed(run);
        }
    }

    /** Nothing of a script that is one transaction took effect, whatever failed; only the reason is kept. */
    @Override
    public void failed(ScriptRun run, int statement, boolean refused, String reason) throws SQLException {
        journal.prepare();
        journalled = true;
        journal.failed(run, statement, refused, reason);
    }
}
