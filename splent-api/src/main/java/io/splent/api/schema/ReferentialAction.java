package io.splent.api.schema;

/**
 * What a foreign key does when the row it refers to is deleted or its key changes.
 *
 * @since 0.1
 */
public enum ReferentialAction {
    NO_ACTION("NO ACTION"),
    RESTRICT("RESTRICT"),
    CASCADE("CASCADE"),
    SET_NULL("SET NULL"),
    SET_DEFAULT("SET DEFAULT");

    private final String sql;

    ReferentialAction(String sql) {
        this.sql = sql;
    }

    /** The SQL keyword, for example {@code SET NULL}. */
    public String sql() {
        return sql;
    }
}
