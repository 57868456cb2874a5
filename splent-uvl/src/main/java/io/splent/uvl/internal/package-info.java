/**
 * What the steps of reading share; not for users of the library.
 */
@NullMarked
package io.splent.uvl.internal;

import org.jspecify.annotations.NullMarked;
