-- before
create table note (id ${identity}, at timestamp(6) default current_timestamp(6) null);
-- after
create table note (id ${identity}, at timestamp(6) default current_timestamp(6) null);
