/**
 * What a database schema holds, as immutable values: tables, columns, keys, indexes, sequences, types.
 */
@NullMarked
package io.splent.api.schema;

import org.jspecify.annotations.NullMarked;
