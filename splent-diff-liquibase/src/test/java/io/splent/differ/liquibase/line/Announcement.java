package io.splent.differ.liquibase.line;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** Feature post: a joined subclass. */
@Entity
@Table(name = "announcement")
public class Announcement extends Post {
    OffsetDateTime until;
}
