-- vendors: h2
-- before
create table note (id ${identity}, a int, d int);
-- after
create table note (id ${identity}, a int, d int generated always as (a * 2));
