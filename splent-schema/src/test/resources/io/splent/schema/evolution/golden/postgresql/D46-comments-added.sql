-- up
COMMENT ON COLUMN note.a IS 'an \ a';
COMMENT ON TABLE note IS 'all; ''notes''';
-- down
COMMENT ON COLUMN note.a IS NULL;
COMMENT ON TABLE note IS NULL;
