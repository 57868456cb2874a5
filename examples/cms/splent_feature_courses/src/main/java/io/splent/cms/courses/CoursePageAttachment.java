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
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A file that belongs to a page. */
@Entity
@Table(
        name = "course_page_attachment",
        indexes = {
            @Index(name = "ix_course_page_attachment_media_item_id", columnList = "media_item_id"),
            @Index(name = "ix_course_page_attachment_legacy_id", columnList = "legacy_id")
        })
public class CoursePageAttachment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "page_id", nullable = false, foreignKey = @ForeignKey(name = "fk_course_page_attachment_page"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private CoursePage page;

    /** A media item, by id only: courses can be had without the media feature. */
    @Column(name = "media_item_id", nullable = false)
    private Integer mediaItemId;

    @Column(length = 255)
    private String name;

    @Column(nullable = false)
    private int position;

    @Column(length = 16, nullable = false)
    @ColumnDefault("'file'")
    private String kind = "file";

    @Column(name = "legacy_id")
    private Integer legacyId;
}
