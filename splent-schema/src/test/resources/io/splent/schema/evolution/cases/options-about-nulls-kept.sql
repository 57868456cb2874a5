-- vendors: postgresql>=15
-- before
create table book (id ${identity}, title varchar(20), code varchar(9), constraint uk_title unique nulls not distinct (title), constraint uk_code unique nulls not distinct (code) deferrable);
create unique index ux_title on book (title, code) nulls not distinct where id > 0;
-- after
create table book (id ${identity}, title varchar(20), code varchar(9), constraint uk_title unique (title, code), constraint uk_code unique (code, title));
create unique index ux_title on book (code, title) where id > 0;
