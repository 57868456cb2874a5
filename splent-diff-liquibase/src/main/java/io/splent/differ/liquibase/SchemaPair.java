package io.splent.differ.liquibase;

import org.jspecify.annotations.Nullable;

/**
 * One schema on both sides of the comparison.
 *
 * @param logical the name SPLENT uses for it, null for the product's default schema
 * @param desired what it is called in the scratch area
 * @param live what it is called on the live connection
 */
record SchemaPair(@Nullable String logical, String desired, String live) {}
