-- before
create table note (id ${identity}, a varchar(20) default '5');
-- after
create table note (id ${identity}, a int default 5);
