-- up
ALTER TABLE note ALTER COLUMN title SET DEFAULT 'b''s; "c"';
-- down
ALTER TABLE note ALTER COLUMN title SET DEFAULT 'a';
