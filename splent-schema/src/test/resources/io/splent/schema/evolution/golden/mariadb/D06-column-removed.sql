-- up
ALTER TABLE note DROP COLUMN author_id;
-- down
ALTER TABLE note ADD COLUMN author_id bigint(20);
