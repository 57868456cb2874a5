/** Generates migrations: compares the entities of a product with its database and writes scripts. */
@NullMarked
package io.splent.core.migrate;

import org.jspecify.annotations.NullMarked;
