package io.splent.core.history;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;

/**
 * Why the scripts of a feature cannot be run, as a value; {@link #toException()} makes it an error.
 *
 * @param code what is wrong
 * @param message one sentence
 * @param location the script
 * @param hint what to do
 */
public record HistoryProblem(ErrorCode code, String message, ErrorLocation location, String hint) {

    public SplentException toException() {
        return new SplentException(code, message, location, hint);
    }
}
