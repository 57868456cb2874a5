package io.splent.api;

import org.jspecify.annotations.Nullable;

/**
 * An error a user can act on: what happened ({@link #getMessage()}), where ({@link #location()}), and what to do next
 * ({@link #hint()}). Messages never contain passwords.
 *
 * @since 0.1
 */
public final class SplentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient ErrorLocation location;
    private final @Nullable String hint;

    public SplentException(ErrorCode code, String message, ErrorLocation location, @Nullable String hint) {
        this(code, message, location, hint, null);
    }

    public SplentException(
            ErrorCode code, String message, ErrorLocation location, @Nullable String hint, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.location = location;
        this.hint = hint;
    }

    /** An error without a place. */
    public SplentException(ErrorCode code, String message, @Nullable String hint) {
        this(code, message, ErrorLocation.UNKNOWN, hint, null);
    }

    public ErrorCode code() {
        return code;
    }

    /** Never null; {@link ErrorLocation#UNKNOWN} when no place is known. */
    public ErrorLocation location() {
        return location;
    }

    /** The next step for the user, if there is one: a sentence or a command to type. */
    public @Nullable String hint() {
        return hint;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
