/**
 * The error model and the SPI level: what every other package of the API, every driver and the engine share.
 */
@NullMarked
package io.splent.api;

import org.jspecify.annotations.NullMarked;
