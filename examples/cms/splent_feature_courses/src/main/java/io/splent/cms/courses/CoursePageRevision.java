package io.splent.cms.courses;

import jakarta.persistence.Column;
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
import java.time.Instant;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** What a page looked like before an edit. */
@Entity
@Table(
        name = "course_page_revision",
        indexes = {
            @Index(name = "ix_course_page_revision_author_id", columnList = "author_id"),
            @Index(name = "ix_course_page_revision_created_at", columnList = "created_at")
        })
public class CoursePageRevision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "page_id", nullable = false, foreignKey = @ForeignKey(name = "fk_course_page_revision_page"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private CoursePage page;

    @Column(length = 255, nullable = false)
    private String name;

    @Column(name = "body_md", columnDefinition = "text")
    private String bodyMarkdown;

    /** An account, by id only: the revision outlives its author. */
    @Column(name = "author_id")
    private Integer authorId;

    @Column(name = "author_email", length = 255)
    private String authorEmail;

    @Column(name = "created_at")
    private Instant createdAt;
}
