package io.splent.cms.notes.tags;

/** What a note can do with the mixin: the application casts to it. */
public interface Tagged {

    /** The tags, separated by commas; null for a note without. */
    String getTags();

    void setTags(String tags);
}
