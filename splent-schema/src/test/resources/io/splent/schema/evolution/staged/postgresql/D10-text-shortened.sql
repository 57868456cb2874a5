-- up
DO $guard$
BEGIN
    IF EXISTS (SELECT title FROM note WHERE CHAR_LENGTH(title) > 50) THEN
        RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',
            MESSAGE = 'note holds values of title that do not fit into character varying(50)',
            HINT = 'Find them: SELECT title FROM note WHERE CHAR_LENGTH(title) > 50';
    END IF;
END
$guard$;
ALTER TABLE note ALTER COLUMN title TYPE character varying(50);
-- down
ALTER TABLE note ALTER COLUMN title TYPE character varying(100);
