/** Runs, takes back and reports scripts. */
@NullMarked
package io.splent.core.execute;

import org.jspecify.annotations.NullMarked;
