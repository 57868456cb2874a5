/** Compares the scripts on disk with the history in the database. */
@NullMarked
package io.splent.core.history;

import org.jspecify.annotations.NullMarked;
