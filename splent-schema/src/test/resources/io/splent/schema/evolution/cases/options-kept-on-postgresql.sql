-- vendors: postgresql
-- before
create table shelf (id integer not null, room integer not null, name varchar(20), constraint shelf_pkey primary key (id) deferrable, constraint uk_shelf unique (name) deferrable initially deferred, constraint uk_room unique (room));
create table book (id ${identity}, room integer, constraint fk_book_room foreign key (room) references shelf (room) deferrable initially deferred);
-- after
create table shelf (id integer not null, room integer not null, name varchar(20), constraint shelf_pkey primary key (id, room), constraint uk_shelf unique (name, room), constraint uk_room unique (room));
create table book (id ${identity}, room integer, constraint fk_book_room foreign key (room) references shelf (room) on delete cascade);
