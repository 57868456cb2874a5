/**
 * Propositional logic: a port for solvers, its adapter to LogicNG, and the encoding of feature models in clauses.
 */
@NullMarked
package io.splent.uvl.internal.sat;

import org.jspecify.annotations.NullMarked;
