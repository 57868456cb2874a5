-- vendors: postgresql
-- before
create type mood as enum ('sad', 'ok', 'glad');
create table person (id ${identity}, m mood default 'sad' not null);
-- after
create type mood as enum ('sad', 'ok');
create table person (id ${identity}, m mood default 'sad' not null);
