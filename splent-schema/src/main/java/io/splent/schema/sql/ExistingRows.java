package io.splent.schema.sql;

import io.splent.api.schema.ObjectName;
import java.util.Optional;

/**
 * What is known of the rows that a migration will meet.
 *
 * @since 0.1
 */
public interface ExistingRows {

    /** Whether a table, which the changes may give this name, is there and to be treated as filled and in use. */
    boolean areIn(ObjectName table);

    /** The expression that gives the rows a value for a column that becomes required; empty when nobody has said. */
    Optional<String> valueFor(ObjectName table, String column);
}
