-- before
create table note (id ${identity}, price numeric(10,2));
-- after
create table note (id ${identity}, price numeric(12,4));
