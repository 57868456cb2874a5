package io.splent.api;

/**
 * The process exit codes of the command line, grouped by what the caller can do next.
 *
 * @since 0.1
 */
public enum ExitCode {
    DONE(0),
    /** {@code --check} found something to do. */
    CHECK_FOUND(1),
    USAGE(2),
    /** The product, a feature or the UVL model is wrong. */
    PRODUCT(3),
    /** Scripts or their history are wrong. */
    HISTORY(4),
    /** SQL failed; running the same command again is safe. */
    SQL_FAILED(5),
    LOCKED(6),
    CONNECTION(7),
    /** A statement may or may not have run; a person has to decide. */
    IN_DOUBT(8),
    REFUSED(9),
    /** A defect of SPLENT itself. */
    INTERNAL(70);

    private final int value;

    ExitCode(int value) {
        this.value = value;
    }

    public int value() {
        return value;
    }
}
