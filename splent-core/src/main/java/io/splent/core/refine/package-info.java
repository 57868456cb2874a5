/** Plans what {@code feature:refine} writes: the refinement of another feature's entities. */
@NullMarked
package io.splent.core.refine;

import org.jspecify.annotations.NullMarked;
