package io.splent.differ.liquibase.line;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** Feature media: a sequence, an enumeration, a number with a scale, indexes. */
@Entity
@Table(name = "media_item", indexes = @Index(name = "media_item_owner", columnList = "owner_feature, owner_ref desc"))
public class MediaItem {
    /** Who may look. */
    public enum Access {
        PUBLIC,
        MEMBERS
    }

    @Id
    @GeneratedValue
    Long id;

    @Column(length = 512, nullable = false)
    String filename;

    @Enumerated(EnumType.STRING)
    @Column(length = 16, nullable = false)
    Access access;

    @Column(name = "owner_feature", length = 64)
    String ownerFeature;

    @Column(name = "owner_ref")
    String ownerRef;

    @Column(precision = 8, scale = 2)
    BigDecimal price;

    float weight;

    byte[] thumbnail;
}
