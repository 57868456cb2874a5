/**
 * Real databases for tests: a fresh H2, PostgreSQL or MariaDB database per test, on one server per JVM.
 */
@NullMarked
package io.splent.testdb;

import org.jspecify.annotations.NullMarked;
