package io.splent.schema.sql;

import java.util.Locale;

/**
 * The scripts a migration is divided into, in the order they run. Each has one way to run and one kind of risk; one that
 * would be empty is not written.
 *
 * @since 0.1
 */
public enum Stage {
    /** Labels of enumerations that later statements use: PostgreSQL wants them committed first. */
    PREPARE("adds values that the next script uses"),
    /** Everything that adds or alters at once. */
    CHANGE("adds and alters"),
    /** Index work beside the writers. Each statement commits by itself, outside a transaction. */
    INDEX("works on indexes while writers go on; every statement commits by itself"),
    /** What looks at every row: rows are filled in, constraints are checked against the rows that are there. */
    TIGHTEN("looks at the rows that are there, and then holds them to the new rules"),
    /** What deletes, last. */
    REMOVE("removes");

    private final String explanation;

    Stage(String explanation) {
        this.explanation = explanation;
    }

    /** Whether its script may run inside a transaction. */
    public boolean isTransactional() {
        return this != INDEX;
    }

    /** For example {@code tighten}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its script does, for people. */
    public String explanation() {
        return explanation;
    }
}
