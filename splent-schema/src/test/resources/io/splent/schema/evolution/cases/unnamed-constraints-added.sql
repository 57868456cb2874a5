-- before
create table note (id ${identity}, a int, b int);
-- after
create table note (id ${identity}, a int, b int, unique (a, b), check (a > b));
