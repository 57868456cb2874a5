/**
 * What the entities need, as Hibernate maps them: created in a scratch area, with the class and attribute behind every
 * object. Differs start at {@link io.splent.mapping.DesiredSchema}; no type of Hibernate leaves this package.
 */
@NullMarked
package io.splent.mapping;

import org.jspecify.annotations.NullMarked;
