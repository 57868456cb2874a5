-- vendors: postgresql
-- before
create table shelf (id ${identity}, code integer not null, constraint uk_code unique (code));
create table book (id ${identity}, shelf_code integer, constraint fk_shelf foreign key (shelf_code) references shelf (code) deferrable);
-- after
create table shelf (id ${identity}, code integer not null);
create unique index uk_code on shelf (code);
create table book (id ${identity}, shelf_code integer, constraint fk_shelf foreign key (shelf_code) references shelf (code));
