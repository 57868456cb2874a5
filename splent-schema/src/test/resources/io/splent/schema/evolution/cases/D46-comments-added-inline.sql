-- vendors: mariadb
-- before
create table note (id ${identity}, a int default 5 not null);
-- after
create table note (id ${identity}, a int default 5 not null comment 'an ''a'' \\ b') comment 'all; ''notes''';
