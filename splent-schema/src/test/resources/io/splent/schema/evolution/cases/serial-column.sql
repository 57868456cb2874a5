-- vendors: postgresql
-- before
-- after
create table note (id bigserial primary key, n serial not null);
