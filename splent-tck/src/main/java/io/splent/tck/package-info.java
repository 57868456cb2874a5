/**
 * The contracts of the driver SPIs as test suites: extend one, give it the driver and a real database, and run it.
 */
@NullMarked
package io.splent.tck;

import org.jspecify.annotations.NullMarked;
