package io.splent.cms.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.hibernate.annotations.ColumnDefault;

/** A file in the media library. */
@Entity
@Table(name = "media_item", indexes = @Index(name = "ix_media_item_in_gallery", columnList = "in_gallery"))
public class MediaItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @Column(length = 512, nullable = false)
    private String filename;

    @Column(length = 512, nullable = false)
    private String url;

    @Column(length = 512)
    private String thumbnail;

    @Column(name = "source_url", length = 1024)
    private String sourceUrl;

    @Column(length = 255)
    private String alt;

    @Column(length = 255)
    private String title;

    @Column(name = "mime_type", length = 128)
    private String mimeType;

    private Integer size;

    @Column(name = "uploaded_at")
    private LocalDateTime uploadedAt;

    @Column(length = 16, nullable = false)
    @ColumnDefault("'public'")
    private String access = "public";

    @Column(name = "owner_feature", length = 64)
    private String ownerFeature;

    @Column(name = "owner_ref", length = 255)
    private String ownerRef;

    @Column(name = "in_gallery", nullable = false)
    @ColumnDefault("true")
    private boolean inGallery = true;
}
