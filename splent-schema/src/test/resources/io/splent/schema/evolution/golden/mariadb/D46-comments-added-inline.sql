-- up
ALTER TABLE note
    MODIFY COLUMN a int(11) NOT NULL DEFAULT 5 COMMENT 'an ''a'' \\ b',
    COMMENT = 'all; ''notes''';
-- down
ALTER TABLE note
    MODIFY COLUMN a int(11) NOT NULL DEFAULT 5,
    COMMENT = '';
