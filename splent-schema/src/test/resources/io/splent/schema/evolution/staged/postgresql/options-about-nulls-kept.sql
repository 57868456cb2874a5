-- up
DO $guard$
BEGIN
    IF EXISTS (SELECT code, title, COUNT(*) FROM book GROUP BY code, title HAVING COUNT(*) > 1) THEN
        RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',
            MESSAGE = 'book holds rows with equal (code, title), which uk_code is to forbid',
            HINT = 'Find them: SELECT code, title, COUNT(*) FROM book GROUP BY code, title HAVING COUNT(*) > 1';
    END IF;
END
$guard$;
DO $guard$
BEGIN
    IF EXISTS (SELECT title, code, COUNT(*) FROM book GROUP BY title, code HAVING COUNT(*) > 1) THEN
        RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',
            MESSAGE = 'book holds rows with equal (title, code), which uk_title is to forbid',
            HINT = 'Find them: SELECT title, code, COUNT(*) FROM book GROUP BY title, code HAVING COUNT(*) > 1';
    END IF;
END
$guard$;
ALTER TABLE book DROP CONSTRAINT uk_code;
ALTER TABLE book DROP CONSTRAINT uk_title;
DROP INDEX CONCURRENTLY IF EXISTS ux_title;
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS uk_code ON book (code, title) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS uk_title ON book (title, code) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ux_title ON book (code, title) NULLS NOT DISTINCT WHERE (id > 0);
ALTER TABLE book ADD CONSTRAINT uk_code UNIQUE USING INDEX uk_code DEFERRABLE;
ALTER TABLE book ADD CONSTRAINT uk_title UNIQUE USING INDEX uk_title;
-- down
ALTER TABLE book DROP CONSTRAINT uk_code;
ALTER TABLE book DROP CONSTRAINT uk_title;
DROP INDEX CONCURRENTLY IF EXISTS uk_code;
DROP INDEX CONCURRENTLY IF EXISTS uk_title;
DROP INDEX CONCURRENTLY IF EXISTS ux_title;
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ux_title ON book (title, code) NULLS NOT DISTINCT WHERE (id > 0);
ALTER TABLE book ADD CONSTRAINT uk_code UNIQUE NULLS NOT DISTINCT (code) DEFERRABLE;
ALTER TABLE book ADD CONSTRAINT uk_title UNIQUE NULLS NOT DISTINCT (title);
