/**
 * What everything that deals with UVL text shares: diagnostics, and the options and limits of reading.
 */
@NullMarked
package io.splent.uvl.text;

import org.jspecify.annotations.NullMarked;
