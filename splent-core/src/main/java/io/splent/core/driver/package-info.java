/** Finds the differ and the store that the user or the product selected. */
@NullMarked
package io.splent.core.driver;

import org.jspecify.annotations.NullMarked;
