/**
 * Takes SQL scripts apart into their statements.
 */
@NullMarked
package io.splent.schema.script;

import org.jspecify.annotations.NullMarked;
