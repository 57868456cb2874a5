package io.splent.store.flyway;

import io.splent.api.store.ScriptRun;

/** A script is one transaction: it is done or it has never begun, and there is nothing to remember. */
final class TransactionProgress implements Progress {

    @Override
    public void prepare() {}

    @Override
    public int begun(ScriptRun run) {
        return 0;
    }

    @Override
    public void executed(ScriptRun run, int statement) {}

    @Override
    public void completed(ScriptRun run) {}

    @Override
    public void failed(ScriptRun run, int statement) {}
}
