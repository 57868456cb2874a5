-- before
create table note (id ${identity}, title varchar(100) not null, author_id bigint);
-- after
create table note (id ${identity}, title varchar(100) not null, author_id bigint, tags varchar(500) default 'none' not null);
