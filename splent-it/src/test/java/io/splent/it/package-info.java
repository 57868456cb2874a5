/** Journeys with the assembled distribution on real databases, and the rules that hold the modules apart. */
@NullMarked
package io.splent.it;

import org.jspecify.annotations.NullMarked;
