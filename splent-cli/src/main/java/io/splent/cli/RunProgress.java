package io.splent.cli;

import io.splent.core.execute.PreparedScript;
import io.splent.core.execute.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A progress bar on the terminal, for work that takes more than a second. */
final class RunProgress implements Progress, AutoCloseable {

    private static final int WIDTH = 30;

    private final Terminal terminal;
    private final boolean shown;
    private final Clock clock;
    private final Instant start;
    private boolean drawn;

    RunProgress(SplentCommand top) {
        this.terminal = top.terminal();
        this.shown = top.talks() && terminal.console().isPresent();
        this.clock = top.environment().clock();
        this.start = clock.instant();
    }

    @Override
    public void starting(PreparedScript script, int number, int total) {
        if (shown && Duration.between(start, clock.instant()).toMillis() > 1000) {
            int filled = WIDTH * (number - 1) / total;
            String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
            terminal.err()
                    .print("\r[" + bar + "] " + number + "/" + total + " "
                            + script.run().feature() + "\u001b[K");
            terminal.err().flush();
            drawn = true;
        }
    }

    /** Removes the bar, so that other text can be printed. */
    void clear() {
        if (drawn) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
            drawn = false;
        }
    }

    @Override
    public void close() {
        clear();
    }
}
