/**
 * One or several {@link io.splent.uvl.model.UvlFile}s to a {@link io.splent.uvl.model.FeatureModel}: imports, names,
 * types and all rules of the language that a grammar cannot state.
 */
@NullMarked
package io.splent.uvl.internal.resolve;

import org.jspecify.annotations.NullMarked;
