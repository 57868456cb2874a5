-- up
ALTER TABLE note
    DROP INDEX ix_c,
    ADD COLUMN d int(11),
    ADD COLUMN e varchar(5),
    MODIFY COLUMN a int(11) DEFAULT 3,
    MODIFY COLUMN b varchar(40);
ALTER TABLE note
    ADD CONSTRAINT uk_e UNIQUE (e),
    ADD INDEX ix_d (d);
ALTER TABLE note DROP COLUMN c;
ALTER TABLE author
    ADD COLUMN t int(11),
    ADD COLUMN u int(11),
    MODIFY COLUMN s varchar(10) NOT NULL,
    ADD CONSTRAINT ck_t CHECK (`t` > 0),
    ADD INDEX ix_t (t);
ALTER TABLE shelf
    ADD INDEX ix_a (a),
    ADD INDEX ix_both (a, id);
-- down
ALTER TABLE author
    DROP INDEX ix_t,
    DROP CONSTRAINT ck_t,
    MODIFY COLUMN s varchar(10),
    DROP COLUMN t,
    DROP COLUMN u;
ALTER TABLE note
    DROP INDEX ix_d,
    DROP INDEX uk_e,
    ADD COLUMN c int(11),
    MODIFY COLUMN a int(11),
    MODIFY COLUMN b varchar(20),
    ADD INDEX ix_c (c),
    DROP COLUMN d,
    DROP COLUMN e;
ALTER TABLE shelf
    DROP INDEX ix_a,
    DROP INDEX ix_both;
