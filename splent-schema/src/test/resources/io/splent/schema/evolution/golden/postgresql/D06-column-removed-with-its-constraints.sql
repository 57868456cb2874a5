-- up
ALTER TABLE note DROP CONSTRAINT fk_a;
DROP INDEX ix_a;
DROP INDEX ix_author;
ALTER TABLE note DROP CONSTRAINT ck_a;
ALTER TABLE note DROP CONSTRAINT uk_a;
ALTER TABLE note DROP COLUMN a;
ALTER TABLE note DROP COLUMN author_id;
-- down
ALTER TABLE note ADD COLUMN a integer;
ALTER TABLE note ADD COLUMN author_id bigint;
ALTER TABLE note ADD CONSTRAINT uk_a UNIQUE (a, title);
ALTER TABLE note ADD CONSTRAINT ck_a CHECK (a > 1);
CREATE INDEX ix_a ON note (a, title);
CREATE INDEX ix_author ON note (author_id);
ALTER TABLE note ADD CONSTRAINT fk_a FOREIGN KEY (author_id) REFERENCES author (id);
