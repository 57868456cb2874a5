-- before
create table author (id ${identity}, name varchar(50) not null);
create table note (id ${identity}, author_id bigint, constraint fk_note_author foreign key (author_id) references author (id));
create index ix_note_author on note (author_id);
-- after
create table author (id ${identity}, name varchar(50) not null);
