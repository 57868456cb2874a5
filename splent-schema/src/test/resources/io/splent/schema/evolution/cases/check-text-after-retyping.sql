-- vendors: postgresql
-- before
create table note (id ${identity}, s varchar(20) check (s in ('a', 'b')));
-- after
create table note (id ${identity}, s text check (s in ('a', 'b')));
