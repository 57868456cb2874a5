package io.splent.schema.sql;

/** Writes a block that stops a script before it has changed anything. */
final class PostgresGuard {

    private PostgresGuard() {}

    /**
     * A block that fails when a query finds rows.
     *
     * @param message what is wrong with them
     */
    static String raising(SqlText text, String query, String message) {
        return """
                DO $guard$
                BEGIN
                    IF EXISTS (%s) THEN
                        RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',
                            MESSAGE = %s,
                            HINT = %s;
                    END IF;
                END
                $guard$""".formatted(query, text.literal(message), text.literal("Find them: " + query));
    }
}
