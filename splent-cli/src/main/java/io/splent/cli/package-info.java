/** The commands: they parse, ask, call the engine and print; no decision is made here. */
@NullMarked
package io.splent.cli;

import org.jspecify.annotations.NullMarked;
