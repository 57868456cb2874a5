-- up
ALTER TABLE note DROP CONSTRAINT note_t_check;
ALTER TABLE note ALTER COLUMN s TYPE character varying(20);
ALTER TABLE note ALTER COLUMN s SET DEFAULT 'b'::character varying;
-- down
ALTER TABLE note ALTER COLUMN s DROP DEFAULT;
ALTER TABLE note ALTER COLUMN s TYPE character varying(10);
ALTER TABLE note ADD CONSTRAINT note_t_check CHECK (t > 0);
