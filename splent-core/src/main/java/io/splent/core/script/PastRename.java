package io.splent.core.script;

import io.splent.api.change.SchemaChange;

/**
 * A rename that a script of a feature makes. What other features wrote before that script names the object as it was
 * called then.
 *
 * @param version the script's
 * @param change a rename of a table or a column
 */
public record PastRename(MigrationVersion version, SchemaChange change) {}
