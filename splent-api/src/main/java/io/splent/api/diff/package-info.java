/**
 * The differ SPI: how an entity model is compared with a database.
 */
@NullMarked
package io.splent.api.diff;

import org.jspecify.annotations.NullMarked;
