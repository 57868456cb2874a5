-- before
create table note (id ${identity}, a int, b int, constraint uk_note unique (a, b));
-- after
create table note (id ${identity}, a int, b int);
