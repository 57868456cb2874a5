/** Weaves the mixins of refinements into the entities of their base features. Knows nothing of databases. */
@NullMarked
package io.splent.mixin;

import org.jspecify.annotations.NullMarked;
