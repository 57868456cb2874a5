/** The migration plan as a value, the judgement of its hazards, and its proof in a scratch schema. */
@NullMarked
package io.splent.core.plan;

import org.jspecify.annotations.NullMarked;
