package io.splent.cms.comments;

import io.splent.cms.post.Post;
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
import java.time.LocalDateTime;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** What a reader said about a post. */
@Entity
@Table(
        name = "comment",
        indexes = {
            @Index(name = "ix_comment_created_at", columnList = "created_at"),
            @Index(name = "ix_comment_approved", columnList = "approved")
        })
public class Comment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "post_id", nullable = false, foreignKey = @ForeignKey(name = "fk_comment_post"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Post post;

    @Column(name = "author_name", length = 128, nullable = false)
    private String authorName;

    @Column(name = "author_email", length = 255)
    private String authorEmail;

    @Column(columnDefinition = "text", nullable = false)
    private String content;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    private Boolean approved;
}
