-- before
create table note (id ${identity});
-- after
create table note (id ${identity}, j json);
