package io.splent.cms.courses;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;

/** A course, the root of its pages. */
@Entity
@Table(
        name = "course",
        indexes = {
            @Index(name = "ix_course_slug", columnList = "slug", unique = true),
            @Index(name = "ix_course_publish_at", columnList = "publish_at")
        })
public class Course {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @Column(length = 255, nullable = false)
    private String name;

    @Column(length = 255, nullable = false)
    private String slug;

    @Column(columnDefinition = "text")
    private String description;

    /** A media item, by id only: courses can be had without the media feature. */
    @Column(name = "cover_media_id")
    private Integer coverMediaId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Embedded
    private Visibility visibility = new Visibility();
}
