/** Tests of the comparison of schemas. */
@NullMarked
package io.splent.schema.compare;

import org.jspecify.annotations.NullMarked;
