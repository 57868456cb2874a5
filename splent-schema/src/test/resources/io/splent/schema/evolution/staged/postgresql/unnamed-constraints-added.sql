-- up
DO $guard$
BEGIN
    IF EXISTS (SELECT a, b, COUNT(*) FROM note WHERE a IS NOT NULL AND b IS NOT NULL GROUP BY a, b HAVING COUNT(*) > 1) THEN
        RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',
            MESSAGE = 'note holds rows with equal (a, b), which note_a_b_key is to forbid',
            HINT = 'Find them: SELECT a, b, COUNT(*) FROM note WHERE a IS NOT NULL AND b IS NOT NULL GROUP BY a, b HAVING COUNT(*) > 1';
    END IF;
END
$guard$;
ALTER TABLE note ADD CONSTRAINT note_check CHECK (a > b) NOT VALID;
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS note_a_b_key ON note (a, b);
ALTER TABLE note VALIDATE CONSTRAINT note_check;
ALTER TABLE note ADD CONSTRAINT note_a_b_key UNIQUE USING INDEX note_a_b_key;
-- down
ALTER TABLE note DROP CONSTRAINT note_a_b_key;
DROP INDEX CONCURRENTLY IF EXISTS note_a_b_key;
ALTER TABLE note DROP CONSTRAINT note_check;
