-- up
ALTER TABLE note DROP FOREIGN KEY fk_a;
ALTER TABLE note
    DROP INDEX ix_a,
    DROP INDEX ix_author,
    DROP CONSTRAINT ck_a,
    DROP INDEX uk_a,
    DROP COLUMN a,
    DROP COLUMN author_id;
-- down
ALTER TABLE note
    ADD COLUMN a int(11),
    ADD COLUMN author_id bigint(20),
    ADD CONSTRAINT uk_a UNIQUE (a, title),
    ADD CONSTRAINT ck_a CHECK (`a` > 1),
    ADD INDEX ix_a (a, title),
    ADD INDEX ix_author (author_id),
    ADD CONSTRAINT fk_a FOREIGN KEY (author_id) REFERENCES author (id);
