-- before
create table note (id ${identity}, title varchar(20) default 'a' not null);
-- after
create table note (id ${identity}, title varchar(20) not null);
