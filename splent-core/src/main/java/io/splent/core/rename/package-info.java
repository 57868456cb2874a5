/** Renames: those the user states, and those he may have meant. */
@NullMarked
package io.splent.core.rename;

import org.jspecify.annotations.NullMarked;
