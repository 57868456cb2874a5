/**
 * What a database holds, for authors of differs: the entry point to reading, comparing and writing schemas.
 */
@NullMarked
package io.splent.schema;

import org.jspecify.annotations.NullMarked;
