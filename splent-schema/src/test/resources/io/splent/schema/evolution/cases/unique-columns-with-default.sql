-- before
create table note (id ${identity}, a int, gone bigint default 9, constraint uk_gone unique (gone), constraint uk_both unique (a, gone));
insert into note (a, gone) values (1, 1), (2, 2), (3, null);
-- after
create table note (id ${identity}, a int, come bigint default 7, constraint uk_come unique (come));
