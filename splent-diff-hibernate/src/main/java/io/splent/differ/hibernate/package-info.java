/**
 * The default differ: boots Hibernate's metadata for the managed classes of a product, lets the database build what
 * Hibernate would create, and compares the result with the live catalog.
 */
@NullMarked
package io.splent.differ.hibernate;

import org.jspecify.annotations.NullMarked;
