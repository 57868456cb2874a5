-- up
ALTER TABLE note
    DROP INDEX uk_both,
    DROP INDEX uk_gone;
ALTER TABLE note ADD COLUMN come bigint(20);
ALTER TABLE note MODIFY COLUMN come bigint(20) DEFAULT 7;
ALTER TABLE note ADD CONSTRAINT uk_come UNIQUE (come);
ALTER TABLE note DROP COLUMN gone;
-- down
ALTER TABLE note ADD COLUMN gone bigint(20);
ALTER TABLE note MODIFY COLUMN gone bigint(20) DEFAULT 9;
ALTER TABLE note
    DROP INDEX uk_come,
    ADD CONSTRAINT uk_both UNIQUE (a, gone),
    ADD CONSTRAINT uk_gone UNIQUE (gone);
ALTER TABLE note DROP COLUMN come;
