package io.splent.cms.partners;

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

/** A partner with its logo. */
@Entity
@Table(
        name = "partner",
        indexes = {
            @Index(name = "ix_partner_media_id", columnList = "media_id"),
            @Index(name = "ix_partner_order", columnList = "`order`"),
            @Index(name = "ix_partner_active", columnList = "active")
        })
public class Partner {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "media_id", foreignKey = @ForeignKey(name = "fk_partner_media"))
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private MediaItem media;

    @Column(length = 255)
    private String name;

    @Column(length = 512)
    private String link;

    @Column(name = "`order`")
    private Integer order;

    private Boolean active;
}
