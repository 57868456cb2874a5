-- up
DO $guard$
BEGIN
    IF EXISTS (SELECT a, b, COUNT(*) FROM note WHERE a IS NOT NULL AND b IS NOT NULL GROUP BY a, b HAVING COUNT(*) > 1) THEN
        RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',
            MESSAGE = 'note holds rows with equal (a, b), which uk_note is to forbid',
            HINT = 'Find them: SELECT a, b, COUNT(*) FROM note WHERE a IS NOT NULL AND b IS NOT NULL GROUP BY a, b HAVING COUNT(*) > 1';
    END IF;
END
$guard$;
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS uk_note ON note (a, b);
ALTER TABLE note ADD CONSTRAINT uk_note UNIQUE USING INDEX uk_note;
-- down
ALTER TABLE note DROP CONSTRAINT uk_note;
DROP INDEX CONCURRENTLY IF EXISTS uk_note;
