package io.splent.cms.events;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** A talk, a meeting, or another date. */
@Entity
@Table(name = "event", indexes = @Index(name = "ix_event_slug", columnList = "slug", unique = true))
public class Event {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @Column(length = 255, nullable = false)
    private String title;

    @Column(length = 255, nullable = false)
    private String slug;

    @Column(length = 32)
    private String kind;

    @Column(columnDefinition = "text")
    private String summary;

    @Column(columnDefinition = "text")
    private String description;

    @Column(length = 255)
    private String speaker;

    @Column(length = 128)
    private String room;

    @Column(name = "starts_at")
    private LocalDateTime startsAt;

    @Column(name = "ends_at")
    private LocalDateTime endsAt;

    @Column(length = 512)
    private String image;

    @Column(length = 512)
    private String link;

    private Boolean published;

    @Column(name = "`order`")
    private Integer order;
}
