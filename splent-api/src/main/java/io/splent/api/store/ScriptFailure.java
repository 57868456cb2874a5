package io.splent.api.store;

import io.splent.api.store.ScriptRun.Direction;

/**
 * Why the last run of a script stopped.
 *
 * @param script the file name of the forward script, also when the reverse script ran
 * @param direction which of the two ran
 * @param statement the 1-based number of the statement that it had come to; 0 for none yet, one more than there are for the
 *     record of the script
 * @param reason what the database said
 * @since 0.1
 */
public record ScriptFailure(String script, Direction direction, int statement, String reason) {}
