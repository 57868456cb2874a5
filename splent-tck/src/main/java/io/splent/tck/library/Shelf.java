package io.splent.tck.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Of feature {@code books}: a key that nothing numbers or refers to.
 *
 * @since 0.1
 */
@Entity
@Table(name = "tck_shelf")
public class Shelf {

    @Id
    @Column(name = "code", length = 20)
    @Nullable
    String code;

    @Column(name = "label", length = 40)
    @Nullable
    String label;
}
