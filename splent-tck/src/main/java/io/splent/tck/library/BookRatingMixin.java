package io.splent.tck.library;

import jakarta.persistence.Column;
import org.jspecify.annotations.Nullable;

/**
 * Of feature {@code ratings}, which refines {@code books}: adds {@code rating} to {@link Book}.
 *
 * @since 0.1
 */
public class BookRatingMixin {

    @Column(name = "rating")
    @Nullable
    Integer rating;
}
