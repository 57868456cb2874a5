/** What is in the live database compared with what the scripts of the features have made. */
@NullMarked
package io.splent.core.drift;

import org.jspecify.annotations.NullMarked;
