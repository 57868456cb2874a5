package io.splent.differ.liquibase.line;

import jakarta.persistence.Column;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

/** Feature notes_tags: what {@link Notes} looks as if it had been refined with. */
@Table(name = "notes", indexes = @Index(name = "notes_tags", columnList = "tags", unique = true))
public class NotesTagsMixin {
    @Column(length = 500)
    String tags;
}
