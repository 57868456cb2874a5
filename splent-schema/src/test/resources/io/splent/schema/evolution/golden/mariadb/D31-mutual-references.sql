-- up
CREATE TABLE b (
    id bigint(20) NOT NULL AUTO_INCREMENT,
    a_id bigint(20),
    PRIMARY KEY (id)
);
CREATE TABLE a (
    id bigint(20) NOT NULL AUTO_INCREMENT,
    b_id bigint(20),
    PRIMARY KEY (id)
);
ALTER TABLE b ADD CONSTRAINT fk_b_a FOREIGN KEY (a_id) REFERENCES a (id);
ALTER TABLE a ADD CONSTRAINT fk_a_b FOREIGN KEY (b_id) REFERENCES b (id);
-- down
ALTER TABLE a
    DROP FOREIGN KEY fk_a_b,
    DROP INDEX IF EXISTS fk_a_b;
ALTER TABLE b
    DROP FOREIGN KEY fk_b_a,
    DROP INDEX IF EXISTS fk_b_a;
DROP TABLE a;
DROP TABLE b;
