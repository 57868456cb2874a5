-- up
ALTER TABLE a_remark ALTER COLUMN note_id TYPE bigint;
ALTER TABLE b_note ALTER COLUMN author_id TYPE bigint;
ALTER TABLE b_note ALTER COLUMN id TYPE bigint;
ALTER TABLE c_author ALTER COLUMN id TYPE bigint;
-- down
ALTER TABLE a_remark ALTER COLUMN note_id TYPE integer;
ALTER TABLE b_note ALTER COLUMN author_id TYPE integer;
ALTER TABLE b_note ALTER COLUMN id TYPE integer;
ALTER TABLE c_author ALTER COLUMN id TYPE integer;
