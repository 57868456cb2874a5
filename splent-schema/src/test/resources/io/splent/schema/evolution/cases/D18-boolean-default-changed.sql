-- before
create table note (id ${identity}, done boolean default false not null);
-- after
create table note (id ${identity}, done boolean default true not null);
