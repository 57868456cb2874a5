/** Remembers between runs what the entities of a product need. */
@NullMarked
package io.splent.core.desired;

import org.jspecify.annotations.NullMarked;
