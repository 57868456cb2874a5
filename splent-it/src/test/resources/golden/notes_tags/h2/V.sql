-- Feature: splent_feature_notes_tags
-- Message: add tags column to notes
-- Database: h2
-- Generated from: io.splent.cms.notes.Notes, io.splent.cms.notes.tags.NotesTagsMixin
-- Hazard blocks-writes: writers of the table wait until it is done

ALTER TABLE notes ADD COLUMN tags character varying(500);

CREATE INDEX ix_notes_tags ON notes (tags);
