-- vendors: postgresql mariadb
-- before
create table note (id ${identity}, a int, d int generated always as (a * 2) stored);
-- after
create table note (id ${identity}, a int, d int);
