-- up
ALTER TYPE mood RENAME TO mood_old;
CREATE TYPE mood AS ENUM ('sad', 'ok');
DO $$
DECLARE
    used record;
BEGIN
    FOR used IN
        SELECT a.attrelid::regclass AS table_name, a.attname AS column_name,
            pg_get_expr(d.adbin, d.adrelid) AS default_value
        FROM pg_attribute a
        JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
        LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE a.atttypid = 'mood_old'::regtype AND NOT a.attisdropped
    LOOP
        IF used.default_value IS NOT NULL THEN
            EXECUTE format('ALTER TABLE %s ALTER COLUMN %I DROP DEFAULT', used.table_name, used.column_name);
        END IF;
        EXECUTE format('ALTER TABLE %s ALTER COLUMN %I TYPE %s USING %I::text::%s',
            used.table_name, used.column_name, 'mood', used.column_name, 'mood');
        IF used.default_value IS NOT NULL THEN
            EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET DEFAULT %s::%s', used.table_name,
                used.column_name, split_part(used.default_value, '::', 1), 'mood');
        END IF;
    END LOOP;
END
$$;
DROP TYPE mood_old;
-- down
ALTER TYPE mood ADD VALUE 'glad';
