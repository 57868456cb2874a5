/** Runs the scripts of sampled products of a line, on several paths to each of them. */
@NullMarked
package io.splent.core.sample;

import org.jspecify.annotations.NullMarked;
