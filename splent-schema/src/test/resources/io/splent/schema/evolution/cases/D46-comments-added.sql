-- vendors: postgresql h2
-- before
create table note (id ${identity}, a int default 5 not null);
-- after
create table note (id ${identity}, a int default 5 not null);
comment on table note is 'all; ''notes'''; comment on column note.a is 'an \ a';
