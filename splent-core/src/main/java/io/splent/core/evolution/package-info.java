/** What changing the features of a product means for its database. */
@NullMarked
package io.splent.core.evolution;

import org.jspecify.annotations.NullMarked;
