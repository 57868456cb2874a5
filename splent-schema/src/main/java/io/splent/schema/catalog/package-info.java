/**
 * Reads what the schemas of a database hold, per vendor, in a fixed number of queries.
 */
@NullMarked
package io.splent.schema.catalog;

import org.jspecify.annotations.NullMarked;
