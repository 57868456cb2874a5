-- up
CREATE TABLE `order` (
    `select` bigint(20) NOT NULL AUTO_INCREMENT,
    `group` int(11),
    `Mixed Case` varchar(10),
    PRIMARY KEY (`select`),
    CONSTRAINT `unique` UNIQUE (`group`),
    CONSTRAINT `check` CHECK (`group` > 0)
);
CREATE TABLE user (
    id bigint(20) NOT NULL AUTO_INCREMENT,
    `order` bigint(20),
    PRIMARY KEY (id)
);
CREATE INDEX `index` ON `order` (`Mixed Case`);
ALTER TABLE user ADD CONSTRAINT `foreign` FOREIGN KEY (`order`) REFERENCES `order` (`select`);
-- down
DROP TABLE user;
DROP TABLE `order`;
