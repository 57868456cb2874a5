-- Feature: splent_feature_notes_tags
-- Message: add tags column to notes
-- Takes back: V00000000000000
-- Database: mariadb
-- Generated from: io.splent.cms.notes.Notes, io.splent.cms.notes.tags.NotesTagsMixin
-- Hazard deletes-data: rows or values are deleted; the reverse script brings the structure back, not the data

ALTER TABLE notes
    DROP INDEX ix_notes_tags,
    DROP COLUMN tags;
