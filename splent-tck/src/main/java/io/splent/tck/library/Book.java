package io.splent.tck.library;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Of feature {@code books}: identity, foreign key, index, check, default, comment. {@code rating} stands for what the
 * refinement {@link BookRatingMixin} has woven in.
 *
 * @since 0.1
 */
@Entity
@Table(
        name = "tck_book",
        indexes = @Index(name = "ix_tck_book_title", columnList = "title"),
        check = @CheckConstraint(name = "ck_tck_book_pages", constraint = "pages > 0"))
public class Book {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    @Nullable
    Long id;

    @Column(name = "title", length = 120, nullable = false, comment = "as printed on the cover")
    @Nullable
    String title;

    @Column(name = "pages", nullable = false)
    int pages;

    @Column(name = "price", precision = 10, scale = 2)
    @Nullable
    BigDecimal price;

    @Column(name = "state", length = 20, options = "default 'new'")
    @Nullable
    String state;

    @ManyToOne(optional = false)
    @JoinColumn(name = "author_id", foreignKey = @ForeignKey(name = "fk_tck_book_author"))
    @Nullable
    Author author;

    @Column(name = "rating")
    @Nullable
    Integer rating;
}
