/** Questions about a product line that need no database: is the model right, is a product valid. */
@NullMarked
package io.splent.core.line;

import org.jspecify.annotations.NullMarked;
