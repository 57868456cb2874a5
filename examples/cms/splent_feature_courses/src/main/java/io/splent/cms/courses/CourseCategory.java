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
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A group of pages within a course. */
@Entity
@Table(
        name = "course_category",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_category_slug",
                        columnNames = {"course_id", "slug"}),
        indexes = @Index(name = "ix_course_category_publish_at", columnList = "publish_at"))
public class CourseCategory {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "course_id", nullable = false, foreignKey = @ForeignKey(name = "fk_course_category_course"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Course course;

    @Column(length = 255, nullable = false)
    private String name;

    @Column(length = 255, nullable = false)
    private String slug;

    @Column(nullable = false)
    private int position;

    @Embedded
    private Visibility visibility = new Visibility();
}
