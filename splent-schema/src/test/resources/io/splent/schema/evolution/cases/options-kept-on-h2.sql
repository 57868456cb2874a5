-- vendors: h2
-- before
create table note (id ${identity}, title varchar(20) invisible, code varchar(9) invisible default 'a' not null, stamp timestamp invisible default current_timestamp, number integer invisible default 1, kind varchar(5), constraint uk_note unique nulls not distinct (title, kind));
create unique nulls not distinct index ux_note on note (kind);
create index ix_note on note (title);
-- after
create table note (id ${identity}, title varchar(40) not null, code varchar(9) default 'b' not null, stamp timestamp default current_timestamp on update current_timestamp, number bigint, kind varchar(5), constraint uk_note unique (title, kind, code));
create unique index ux_note on note (kind, title);
create index ix_note on note (title);
