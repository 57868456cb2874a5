package io.splent.tck.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Of feature {@code authors}: a sequence, a unique constraint.
 *
 * @since 0.1
 */
@Entity
@Table(name = "tck_author", uniqueConstraints = @UniqueConstraint(name = "uq_tck_author_name", columnNames = "name"))
public class Author {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tck_author_numbers")
    @SequenceGenerator(name = "tck_author_numbers", sequenceName = "tck_author_numbers", allocationSize = 10)
    @Nullable
    Long id;

    @Column(name = "name", length = 80, nullable = false)
    @Nullable
    String name;
}
