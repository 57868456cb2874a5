/** Whose an object is: divides a diff between features and keeps what belongs to nobody. */
@NullMarked
package io.splent.core.ownership;

import org.jspecify.annotations.NullMarked;
