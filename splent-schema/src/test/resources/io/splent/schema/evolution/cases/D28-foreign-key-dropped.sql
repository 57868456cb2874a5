-- before
create table author (id ${identity});
create table note (id ${identity}, author_id bigint, constraint fk_note_author foreign key (author_id) references author (id));
-- after
create table author (id ${identity});
create table note (id ${identity}, author_id bigint);
