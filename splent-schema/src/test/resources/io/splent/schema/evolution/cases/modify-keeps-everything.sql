-- vendors: mariadb
-- before
create table note (id ${identity}, s varchar(20) collate utf8mb4_bin not null default 'a' comment 'c', at timestamp null on update current_timestamp);
-- after
create table note (id ${identity}, s varchar(40) collate utf8mb4_bin not null default 'a' comment 'c', at timestamp(3) null on update current_timestamp(3));
