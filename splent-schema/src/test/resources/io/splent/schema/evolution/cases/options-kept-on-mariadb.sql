-- vendors: mariadb
-- before
create table note (id ${identity}, title varchar(20) invisible, code varchar(9) not null default 'a' invisible comment 'c', size integer invisible, upper_title varchar(20) as (upper(title)) virtual invisible, kind varchar(5), constraint uk_note unique (title, kind));
create index ix_note on note (kind) ignored;
alter table note alter index uk_note ignored;
-- after
create table note (id ${identity}, title varchar(40), code varchar(9) not null default 'b' comment 'c', size integer comment 'in pages', upper_title varchar(40) as (upper(title)) virtual, kind varchar(5), constraint uk_note unique (title, kind, code));
create index ix_note on note (kind, title);
