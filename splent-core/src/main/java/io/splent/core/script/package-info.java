/** Migration scripts on disk: their names and versions, their text, and the record of what they created. */
@NullMarked
package io.splent.core.script;

import org.jspecify.annotations.NullMarked;
