package io.splent.schema.script;

import io.splent.api.schema.Vendor;
import java.util.regex.Pattern;

/**
 * What is made by statements that people write and is never in a {@code schema.json}: views, routines, triggers, roles.
 *
 * @since 0.1
 */
public final class UntrackedObject {

    private static final Pattern CREATION =
            Pattern.compile("CREATE (?!((OR REPLACE|UNLOGGED|CACHED|MEMORY|UNIQUE|FULLTEXT|SPATIAL) )*"
                    + "(TABLE|INDEX|SEQUENCE|TYPE)\\b).*");

    private UntrackedObject() {}

    /** Whether a statement makes such an object. */
    public static boolean isMadeBy(Vendor vendor, ScriptStatement statement) {
        return StatementWords.of(vendor, statement.sql()).match(CREATION);
    }
}
