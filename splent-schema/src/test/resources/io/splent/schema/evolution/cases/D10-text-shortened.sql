-- before
create table note (id ${identity}, title varchar(100));
-- after
create table note (id ${identity}, title varchar(50));
