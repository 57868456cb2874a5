-- before
create table note (id ${identity}, a int, b int, c varchar(20));
create index ix_note on note (a, b);
-- after
create table note (id ${identity}, a int, b int, c varchar(20));
create index ix_note on note (b, a);
