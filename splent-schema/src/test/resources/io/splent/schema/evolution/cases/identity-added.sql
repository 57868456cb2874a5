-- before
create table note (id bigint not null, a int, primary key (id));
-- after
create table note (id ${identity}, a int);
