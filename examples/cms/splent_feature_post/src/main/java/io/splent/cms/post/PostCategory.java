package io.splent.cms.post;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Files a post under a category. */
@Entity
@Table(name = "post_category")
@IdClass(PostCategory.Key.class)
public class PostCategory {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "post_id", foreignKey = @ForeignKey(name = "fk_post_category_post"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Post post;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "category_id", foreignKey = @ForeignKey(name = "fk_post_category_category"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Category category;

    /** Both sides make the key. */
    public record Key(Integer post, Integer category) {}
}
