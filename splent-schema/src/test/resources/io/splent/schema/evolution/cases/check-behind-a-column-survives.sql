-- before
create table note (id ${identity}, s varchar(10) check (s > 'a'), t int check (t > 0), u int check (u > 0));
-- after
create table note (id ${identity}, s varchar(20) default 'b' check (s > 'a'), t int, u int check (u > 0));
