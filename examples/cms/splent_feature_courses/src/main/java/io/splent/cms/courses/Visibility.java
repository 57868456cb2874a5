package io.splent.cms.courses;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.hibernate.annotations.ColumnDefault;

/** Whether readers see something, and from when on. */
@Embeddable
public class Visibility {

    @Column(nullable = false)
    @ColumnDefault("false")
    private boolean hidden;

    @Column(name = "publish_at")
    private Instant publishAt;
}
