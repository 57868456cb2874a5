package io.splent.tck.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Of feature {@code books}: a computed column, on H2, where every computed value is stored.
 *
 * @since 0.1
 */
@Entity
@Table(name = "tck_volume")
public class VolumeOnH2 {

    @Id
    @Column(name = "id")
    int id;

    @Column(name = "pages", nullable = false)
    int pages;

    @Column(
            name = "sheets",
            insertable = false,
            updatable = false,
            columnDefinition = "integer generated always as (pages * 2)")
    @Nullable
    Integer sheets;
}
