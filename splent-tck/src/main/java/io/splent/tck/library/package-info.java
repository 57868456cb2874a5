/**
 * The entities of the differ contract: a library of three features, in plain Jakarta Persistence.
 */
@NullMarked
package io.splent.tck.library;

import org.jspecify.annotations.NullMarked;
