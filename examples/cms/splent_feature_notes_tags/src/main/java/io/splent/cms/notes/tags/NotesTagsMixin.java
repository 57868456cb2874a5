package io.splent.cms.notes.tags;

import jakarta.persistence.Column;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

/** Adds tags to {@link io.splent.cms.notes.Notes}. */
@Table(indexes = @Index(name = "ix_notes_tags", columnList = "tags"))
public class NotesTagsMixin implements Tagged {

    @Column(length = 500)
    private String tags;

    @Override
    public String getTags() {
        return tags;
    }

    @Override
    public void setTags(String tags) {
        this.tags = tags;
    }
}
