/**
 * The conformance cases: what can become of an entity model, each in a file of its own that says how the model looks
 * before and after, what rows are there, and which changes a differ must report.
 */
@NullMarked
package io.splent.tck.cases;

import org.jspecify.annotations.NullMarked;
