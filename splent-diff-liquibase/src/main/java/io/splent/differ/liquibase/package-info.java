/**
 * A second opinion: desired objects are created in a scratch schema, and Liquibase compares that schema with the live
 * one.
 */
@NullMarked
package io.splent.differ.liquibase;

import org.jspecify.annotations.NullMarked;
