/**
 * Tests of the package of the same name.
 */
@NullMarked
package io.splent.schema.sql;

import org.jspecify.annotations.NullMarked;
