-- before
create table note (id ${identity}, a int, b int, c varchar(20));
create index ix_old on note (a);
-- after
create table note (id ${identity}, a int, b int, c varchar(20));
create index ix_new on note (a);
