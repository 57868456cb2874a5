package io.splent.core.execute;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.Vendor;
import io.splent.api.store.ScriptProgress;
import io.splent.api.store.ScriptRun;
import io.splent.api.store.ScriptRun.Direction;
import io.splent.api.store.StatementMark;
import io.splent.api.store.StoreSession;
import io.splent.schema.script.ConcurrentIndex;
import io.splent.schema.script.InterruptedCopy;
import io.splent.schema.script.NamedObjects;
import io.splent.schema.script.ScriptStatement;
import io.splent.schema.script.StatementEffect;
import io.splent.schema.script.StatementEffects;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs one script from where an earlier run has stopped. Used once. */
final class ScriptAttempt {

    private final Connection connection;
    private final StoreSession session;
    private final PreparedScript script;
    private final ScriptRun run;
    private final List<ScriptStatement> statements;
    private final List<Resolution> resolutions;
    private final Vendor vendor;
    private final StatementEffects effects;
    private final NamedObjects objects;
    private final boolean remembered;
    private int current;
    private boolean refused;

    ScriptAttempt(
            Connection connection,
            StoreSession session,
            Dialect dialect,
            PreparedScript script,
            List<Resolution> resolutions) {
        this.connection = connection;
        this.session = session;
        this.script = script;
        this.run = script.run();
        this.statements = script.statements();
        this.resolutions = resolutions;
        this.vendor = dialect.vendor();
        this.effects = new StatementEffects(vendor);
        this.objects = new NamedObjects(vendor);
        this.remembered = !dialect.isDdlTransactional() || !run.transactional();
    }

    /** The 1-based number of the statement that the attempt has come to; one more than there are while it is recorded. */
    int current() {
        return current;
    }

    /**
     * Runs the script to its end and records it.
     *
     * @throws SplentException when what an earlier run has done does not fit the script, or is in doubt
     */
    void run() throws SQLException {
        ScriptProgress earlier = session.begin(run);
        requireUnchanged(earlier.done());
        int done = earlier.done().size();
        for (ScriptStatement statement : statements.subList(0, done)) {
            if (effects.of(statement) == StatementEffect.SESSION) {
                execute(statement);
            }
        }
        long start = System.nanoTime();
        for (current = done + 1; current <= statements.size(); current++) {
            step(statements.get(current - 1), current == done + 1 ? earlier.started() : Optional.empty());
        }
        session.complete(run, Duration.ofNanos(System.nanoTime() - start));
    }

    private void step(ScriptStatement statement, Optional<StatementMark> started) throws SQLException {
        String digest = NamedObjects.sha256(statement.sql());
        if (!commitsByItself(statement)) {
            execute(statement);
            session.executed(run, new StatementMark(current, digest, Optional.empty()));
            return;
        }
        removeBrokenIndex(statement);
        if (started.isPresent()) {
            settleCopy(statement, started.get());
        }
        String now = objects.fingerprint(connection, statement);
        StatementMark mark = new StatementMark(current, digest, Optional.of(now));
        if (started.isEmpty()) {
            session.starting(run, mark);
        }
        if (started.isEmpty() || !isDone(statement, started.get(), mark)) {
            execute(statement);
        }
        session.executed(run, started.orElse(mark));
    }

    private boolean commitsByItself(ScriptStatement statement) {
        StatementEffect effect = effects.of(statement);
        return remembered && effect != StatementEffect.ROWS && effect != StatementEffect.SESSION;
    }

    /**
     * Whether a statement that an earlier run has started took effect. It was done as a whole or not at all, and nobody
     * else was let in meanwhile: if the objects it names are as before, it was not.
     */
    private boolean isDone(ScriptStatement statement, StatementMark started, StatementMark now) {
        if (!started.digest().equals(now.digest())) {
            throw edited(current);
        }
        if (script.isIdempotent()) {
            return false;
        }
        Optional<Resolution> resolution = resolution();
        if (resolution.isPresent()) {
            return resolution.get().applied();
        }
        if (effects.of(statement) != StatementEffect.DEFINITION) {
            throw inDoubt();
        }
        return !started.before().equals(now.before());
    }

    private Optional<Resolution> resolution() {
        return resolutions.stream()
                .filter(candidate -> candidate.isFor(script, current))
                .findFirst();
    }

    private void execute(ScriptStatement sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            refused = true;
            statement.execute(sql.sql());
            refused = false;
        }
    }

    /** H2 may have died while it was copying the table that the statement changes. */
    private void settleCopy(ScriptStatement statement, StatementMark started) throws SQLException {
        Optional<InterruptedCopy> copy = InterruptedCopy.of(vendor, statement);
        if (copy.isPresent()) {
            String now = objects.fingerprintWithoutCopies(connection, statement);
            boolean clear = copy.get().settle(connection, started.before().equals(Optional.of(now)));
            if (!clear && resolution().isEmpty()) {
                throw inDoubt();
            }
        }
    }

    /** An index that an earlier attempt has left half made would be taken for the finished one. */
    private void removeBrokenIndex(ScriptStatement statement) throws SQLException {
        Optional<ConcurrentIndex> index = run.transactional() ? Optional.empty() : ConcurrentIndex.madeBy(statement);
        if (index.isPresent()) {
            index.get().dropIfBroken(connection);
        }
    }

    /** Whether it was the current statement that the database refused, and not what is asked or recorded beside it. */
    boolean isRefused() {
        return refused;
    }

    /** Gives the script up because the database refused the current statement, or something beside it. */
    void giveUp(String reason) throws SQLException {
        session.fail(run, current, refused, reason);
        if (current >= 1 && current <= statements.size()) {
            removeBrokenIndex(statements.get(current - 1));
        }
    }

    private void requireUnchanged(List<StatementMark> done) {
        for (StatementMark mark : done) {
            boolean same = mark.number() <= statements.size()
                    && NamedObjects.sha256(statements.get(mark.number() - 1).sql())
                            .equals(mark.digest());
            if (!same) {
                throw edited(mark.number());
            }
        }
    }

    private SplentException edited(int number) {
        return new SplentException(
                ErrorCode.SCRIPT_CHANGED,
                "Statement %d of %s of %s has been edited after an earlier run had executed it. Nothing was run."
                        .formatted(number, script.script().fileName(), run.feature()),
                place(number),
                "Restore that statement; those that have not run yet may be corrected. Then run the same command again.");
    }

    private SplentException inDoubt() {
        String command = run.direction() == Direction.UP ? "db:upgrade" : "db:rollback " + run.feature();
        String statement = run.feature() + "/" + script.script().fileName() + "#" + current;
        return new SplentException(
                ErrorCode.STATEMENT_IN_DOUBT,
                "%s: an earlier run ended while statement %d of %s was executed, and the database cannot tell whether it took effect. The statements before it are done."
                        .formatted(run.feature(), current, script.script().fileName()),
                place(current),
                "Find out, then type: splent %s --resolve %s=applied    (or =absent)".formatted(command, statement));
    }

    /** Where a statement of the script is. */
    ErrorLocation place(int number) {
        boolean inScript = number >= 1 && number <= statements.size();
        return new ErrorLocation(
                run.feature(),
                script.script().path(),
                inScript ? statements.get(number - 1).line() : null,
                null,
                inScript ? number : null,
                null);
    }
}
