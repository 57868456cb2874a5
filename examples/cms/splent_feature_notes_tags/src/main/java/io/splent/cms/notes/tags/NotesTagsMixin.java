package io.splent.cms.notes.tags;

import jakarta.persistence.Column;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

/** Adds tags to {@link io.splent.cms.notes.Notes}. */
@Table(indexes = @Index(name = "ix_notes_tags", columnList = "tags"))
public class NotesTagsMixin {

    @Column(length = 500)
    private String tags;
}
