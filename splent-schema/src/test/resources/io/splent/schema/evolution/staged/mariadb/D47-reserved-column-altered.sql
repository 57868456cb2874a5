-- up
ALTER TABLE `order` MODIFY COLUMN `group` bigint(20) DEFAULT 4;
ALTER TABLE `order` MODIFY COLUMN `group` bigint(20) NOT NULL DEFAULT 4;
-- down
ALTER TABLE `order` MODIFY COLUMN `group` bigint(20) DEFAULT 4;
ALTER TABLE `order` MODIFY COLUMN `group` int(11);
