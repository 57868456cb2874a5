-- vendors: postgresql
-- before
create table note (id ${identity}, a boolean default true);
-- after
create table note (id ${identity}, a bigint default 1);
