package io.splent.differ.liquibase.line;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.Length;

/** Feature notes, with {@code tags} standing for what a refinement has woven in. */
@Entity
@Table(
        name = "notes",
        indexes = {
            @Index(name = "notes_title", columnList = "title"),
            @Index(name = "notes_tags", columnList = "tags", unique = true)
        })
public class Notes {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "user_id")
    User user;

    @Column(nullable = false)
    String title;

    @Column(length = Length.LONG32)
    String body;

    @Column(length = 500)
    String tags;

    @Embedded
    Place place;
}
