-- vendors: postgresql>=15
-- before
create table shelf (id ${identity});
create table book (id ${identity}, shelf_id bigint, title varchar(20), constraint fk_shelf foreign key (shelf_id) references shelf (id), constraint uk_title unique (title));
create unique index ux_title on book (title);
-- after
create table shelf (id ${identity}, name varchar(9), constraint uk_name unique nulls not distinct (name) deferrable);
create table book (id ${identity}, shelf_id bigint, title varchar(20), constraint fk_shelf foreign key (shelf_id) references shelf (id) deferrable, constraint uk_title unique nulls not distinct (title) deferrable initially deferred);
create unique index ux_title on book (title) nulls not distinct;
