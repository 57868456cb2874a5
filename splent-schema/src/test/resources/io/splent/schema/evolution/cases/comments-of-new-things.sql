-- vendors: postgresql h2
-- before
create table old (id int);
-- after
create table old (id int, c int); comment on column old.c is 'new'; create table note (id ${identity}); comment on table note is 'notes'; comment on column note.id is 'number';
