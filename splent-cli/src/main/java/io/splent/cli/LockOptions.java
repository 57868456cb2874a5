package io.splent.cli;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.api.store.LockRequest;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The option of every command that changes the database. */
final class LockOptions {

    @Option(
            names = "--lock-timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long to wait for another run to finish. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    LockRequest request(SplentCommand top) {
        if (seconds < 0) {
            throw new SplentException(
                    ErrorCode.BAD_USAGE, "--lock-timeout must not be negative.", "Give a number of seconds.");
        }
        return new LockRequest(
                Duration.ofSeconds(seconds),
                holder -> top.terminal().err().println("waiting for the lock held by " + holder));
    }
}
