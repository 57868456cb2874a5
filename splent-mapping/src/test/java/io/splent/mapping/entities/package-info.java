/** Entities for tests, one file per area of the mapping. */
@NullUnmarked
@SequenceGenerator(name = "counted", sequenceName = "counted_numbers", allocationSize = 5)
package io.splent.mapping.entities;

import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.NullUnmarked;
