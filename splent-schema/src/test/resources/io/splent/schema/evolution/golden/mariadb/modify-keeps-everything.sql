-- up
ALTER TABLE note
    MODIFY COLUMN at timestamp(3) NULL DEFAULT NULL on update current_timestamp(3),
    MODIFY COLUMN s varchar(40) COLLATE utf8mb4_bin NOT NULL DEFAULT 'a' COMMENT 'c';
-- down
ALTER TABLE note
    MODIFY COLUMN at timestamp NULL DEFAULT NULL on update current_timestamp(),
    MODIFY COLUMN s varchar(20) COLLATE utf8mb4_bin NOT NULL DEFAULT 'a' COMMENT 'c';
