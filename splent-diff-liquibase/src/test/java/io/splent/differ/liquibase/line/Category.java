package io.splent.differ.liquibase.line;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.Set;

/** Feature post: a named unique constraint over two columns, the inverse side of an association. */
@Entity
@Table(
        name = "category",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_category",
                        columnNames = {"name", "slug"}))
public class Category {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @Column(length = 128, nullable = false)
    String name;

    @Column(length = 128, nullable = false)
    String slug;

    @ManyToMany(mappedBy = "categories")
    Set<Post> posts;
}
