-- before
create table note (id ${identity}, amount int not null);
-- after
create table note (id ${identity}, amount bigint not null);
