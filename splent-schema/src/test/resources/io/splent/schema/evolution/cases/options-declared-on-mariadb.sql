-- vendors: mariadb
-- before
create table note (id ${identity}, title varchar(20), kind varchar(5), constraint uk_note unique (title));
create index ix_note on note (kind);
-- after
create table note (id ${identity}, title varchar(20) invisible, kind varchar(5), code integer invisible, constraint uk_note unique (title));
create index ix_note on note (kind) ignored;
alter table note alter index uk_note ignored;
