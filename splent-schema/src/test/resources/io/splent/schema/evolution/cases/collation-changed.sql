-- vendors: postgresql
-- before
create table note (id ${identity}, s varchar(20));
-- after
create table note (id ${identity}, s varchar(20) collate "C");
