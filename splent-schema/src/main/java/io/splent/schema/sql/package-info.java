/**
 * Writes schema changes as SQL of each vendor, puts them into an order that works, and judges what they can break.
 */
@NullMarked
package io.splent.schema.sql;

import org.jspecify.annotations.NullMarked;
