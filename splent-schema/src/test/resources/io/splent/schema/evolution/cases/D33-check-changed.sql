-- before
create table note (id ${identity}, a int, constraint ck_note check (a > 0));
-- after
create table note (id ${identity}, a int, constraint ck_note check (a > 1 and a < 10));
