-- up
ALTER TABLE note DROP FOREIGN KEY fk_a;
ALTER TABLE note DROP INDEX IF EXISTS fk_a;
DROP INDEX ix_a ON note;
DROP INDEX ix_author ON note;
ALTER TABLE note DROP CONSTRAINT IF EXISTS ck_a;
ALTER TABLE note DROP INDEX uk_a;
ALTER TABLE note DROP COLUMN a;
ALTER TABLE note DROP COLUMN author_id;
-- down
ALTER TABLE note ADD COLUMN a int(11);
ALTER TABLE note ADD COLUMN author_id bigint(20);
ALTER TABLE note ADD CONSTRAINT uk_a UNIQUE (a, title);
ALTER TABLE note ADD CONSTRAINT ck_a CHECK (`a` > 1);
CREATE INDEX ix_a ON note (a, title);
CREATE INDEX ix_author ON note (author_id);
ALTER TABLE note ADD CONSTRAINT fk_a FOREIGN KEY (author_id) REFERENCES author (id);
