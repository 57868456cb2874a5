/** The default differ: compares what Hibernate says the entities need with the live catalog, both as read back. */
@NullMarked
package io.splent.differ.hibernate;

import org.jspecify.annotations.NullMarked;
