/**
 * Tests of the package of the same name.
 */
@NullMarked
package io.splent.schema.script;

import org.jspecify.annotations.NullMarked;
