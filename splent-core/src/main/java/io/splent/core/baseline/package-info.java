/** Takes a schema that is already there under management, after proving that scripts would make the same. */
@NullMarked
package io.splent.core.baseline;

import org.jspecify.annotations.NullMarked;
