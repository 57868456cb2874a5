-- Feature: splent_feature_notes_tags
-- Message: add tags column to notes
-- Database: mariadb
-- Generated from: io.splent.cms.notes.Notes, io.splent.cms.notes.tags.NotesTagsMixin
-- Hazards: none

ALTER TABLE notes ADD COLUMN tags varchar(500);

CREATE INDEX ix_notes_tags ON notes (tags);
