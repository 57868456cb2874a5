package io.splent.cms.post;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.hibernate.Length;

/** An article. */
@Entity
@Table(
        name = "post",
        indexes = {
            @Index(name = "ix_post_slug", columnList = "slug", unique = true),
            @Index(name = "ix_post_published_at", columnList = "published_at")
        })
public class Post {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @Column(length = 512, nullable = false)
    private String title;

    @Column(length = 255, nullable = false)
    private String slug;

    @Column(columnDefinition = "text")
    private String excerpt;

    /** As long as the database can hold: an article outgrows the 64 KB of MariaDB's {@code text}. */
    @Column(length = Length.LONG32)
    private String content;

    @Column(name = "featured_image", length = 512)
    private String featuredImage;

    @Column(name = "published_at")
    private LocalDateTime publishedAt;

    @Column(length = 32)
    private String status;

    @Column(name = "comment_status", length = 16)
    private String commentStatus;

    @Column(name = "`order`")
    private Integer order;
}
