-- vendors: postgresql
-- before
-- after
create type mood as enum ('sad', 'o''k');
create table person (id ${identity}, m mood default 'sad' not null);
