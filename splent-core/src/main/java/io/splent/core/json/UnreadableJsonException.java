package io.splent.core.json;

import org.jspecify.annotations.Nullable;

/** A text is not JSON, or not the JSON that was expected. The message is a clause that follows a colon. */
public final class UnreadableJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    UnreadableJsonException(String message, int line, @Nullable Throwable cause) {
        super(message, cause);
        this.line = line;
    }

    /** The 1-based line. */
    public int line() {
        return line;
    }
}
