/** The connection to the product's database. */
@NullMarked
package io.splent.core.database;

import org.jspecify.annotations.NullMarked;
