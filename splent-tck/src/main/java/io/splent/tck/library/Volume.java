package io.splent.tck.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Of feature {@code books}: a computed column, where a computed value is said to be stored.
 *
 * @since 0.1
 */
@Entity
@Table(name = "tck_volume")
public class Volume {

    @Id
    @Column(name = "id")
    int id;

    @Column(name = "pages", nullable = false)
    int pages;

    @Column(
            name = "sheets",
            insertable = false,
            updatable = false,
            columnDefinition = "integer generated always as (pages * 2) stored")
    @Nullable
    Integer sheets;
}
