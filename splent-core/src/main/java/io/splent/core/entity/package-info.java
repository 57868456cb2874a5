/** Discovers the managed classes of all features and weaves refinements into them. */
@NullMarked
package io.splent.core.entity;

import org.jspecify.annotations.NullMarked;
