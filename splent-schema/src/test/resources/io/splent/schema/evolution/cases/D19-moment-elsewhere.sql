-- vendors: h2 postgresql
-- before
create table note (id ${identity}, at timestamp(6) with time zone default current_timestamp);
-- after
create table note (id ${identity}, at timestamp(6) with time zone default localtimestamp);
