-- up
ALTER TABLE note DROP CONSTRAINT note_s_check;
ALTER TABLE note ADD CONSTRAINT note_s_check CHECK ((s)::text = ANY ((ARRAY['A'::character varying, 'B'::character varying, 'C'::character varying])::text[])) NOT VALID;
ALTER TABLE note VALIDATE CONSTRAINT note_s_check;
-- down
ALTER TABLE note DROP CONSTRAINT note_s_check;
ALTER TABLE note ADD CONSTRAINT note_s_check CHECK ((s)::text = ANY ((ARRAY['A'::character varying, 'B'::character varying])::text[]));
