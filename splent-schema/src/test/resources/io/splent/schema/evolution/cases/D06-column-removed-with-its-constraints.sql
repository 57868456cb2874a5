-- before
create table author (id ${identity});
create table note (id ${identity}, title varchar(10), a int, author_id bigint, constraint uk_a unique (a, title), constraint ck_a check (a > 1), constraint fk_a foreign key (author_id) references author (id));
create index ix_a on note (a, title);
create index ix_author on note (author_id);
-- after
create table author (id ${identity});
create table note (id ${identity}, title varchar(10));
