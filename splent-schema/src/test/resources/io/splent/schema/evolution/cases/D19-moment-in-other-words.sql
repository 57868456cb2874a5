-- vendors: h2 postgresql
-- before
create table note (id ${identity}, at timestamp(6) default current_timestamp);
-- after
create table note (id ${identity}, at timestamp(6) default localtimestamp);
