package io.splent.cms.courses;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A page of a course, written in Markdown. */
@Entity
@Table(
        name = "course_page",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_page_slug",
                        columnNames = {"course_id", "slug"}),
        indexes = {
            @Index(name = "ix_course_page_legacy_id", columnList = "legacy_id"),
            @Index(name = "ix_course_page_publish_at", columnList = "publish_at")
        })
public class CoursePage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "course_id", nullable = false, foreignKey = @ForeignKey(name = "fk_course_page_course"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Course course;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "category_id", foreignKey = @ForeignKey(name = "fk_course_page_category"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private CourseCategory category;

    @Column(length = 255, nullable = false)
    private String name;

    @Column(length = 255, nullable = false)
    private String slug;

    @Column(name = "body_md", columnDefinition = "text")
    private String bodyMarkdown;

    @Column(nullable = false)
    private int position;

    @Column(name = "legacy_id")
    private Integer legacyId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Embedded
    private Visibility visibility = new Visibility();
}
