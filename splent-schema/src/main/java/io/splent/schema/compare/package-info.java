/**
 * Says what has to change for one schema to become like another.
 */
@NullMarked
package io.splent.schema.compare;

import org.jspecify.annotations.NullMarked;
