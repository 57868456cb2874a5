/** The engine: each command of SPLENT as one call that takes a request and returns a report; prints nothing. */
@NullMarked
package io.splent.core;

import org.jspecify.annotations.NullMarked;
