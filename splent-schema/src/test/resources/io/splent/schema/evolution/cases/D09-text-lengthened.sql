-- before
create table note (id ${identity}, title varchar(50));
-- after
create table note (id ${identity}, title varchar(100));
