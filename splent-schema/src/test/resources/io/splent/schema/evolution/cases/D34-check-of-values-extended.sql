-- before
create table note (id ${identity}, s varchar(10) check (s in ('A','B')));
-- after
create table note (id ${identity}, s varchar(10) check (s in ('A','B','C')));
