package io.splent.cms.slider;

import io.splent.cms.media.MediaItem;
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
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** One picture of the front page. */
@Entity
@Table(
        name = "slide",
        indexes = {
            @Index(name = "ix_slide_media_id", columnList = "media_id"),
            @Index(name = "ix_slide_order", columnList = "`order`"),
            @Index(name = "ix_slide_active", columnList = "active")
        })
public class Slide {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "media_id", foreignKey = @ForeignKey(name = "fk_slide_media"))
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private MediaItem media;

    @Column(length = 255)
    private String title;

    @Column(columnDefinition = "text")
    private String caption;

    @Column(length = 512)
    private String link;

    @Column(name = "`order`")
    private Integer order;

    private Boolean active;
}
