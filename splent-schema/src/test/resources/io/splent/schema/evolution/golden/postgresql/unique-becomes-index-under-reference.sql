-- up
ALTER TABLE book DROP CONSTRAINT fk_shelf;
ALTER TABLE shelf DROP CONSTRAINT uk_code;
CREATE UNIQUE INDEX uk_code ON shelf (code);
ALTER TABLE book ADD CONSTRAINT fk_shelf FOREIGN KEY (shelf_code) REFERENCES shelf (code);
-- down
ALTER TABLE book DROP CONSTRAINT fk_shelf;
DROP INDEX uk_code;
ALTER TABLE shelf ADD CONSTRAINT uk_code UNIQUE (code);
ALTER TABLE book ADD CONSTRAINT fk_shelf FOREIGN KEY (shelf_code) REFERENCES shelf (code);
