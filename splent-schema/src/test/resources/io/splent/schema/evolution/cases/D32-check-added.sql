-- before
create table note (id ${identity}, a int);
-- after
create table note (id ${identity}, a int, constraint ck_note check (a > 0));
