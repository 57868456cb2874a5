-- vendors: h2
-- before
create table note (id ${identity}, title varchar(20), kind varchar(5), constraint uk_note unique (title));
create unique index ux_note on note (kind);
-- after
create table note (id ${identity}, title varchar(20) invisible, kind varchar(5), code integer invisible default 1 not null, constraint uk_note unique nulls not distinct (title));
create unique nulls not distinct index ux_note on note (kind);
