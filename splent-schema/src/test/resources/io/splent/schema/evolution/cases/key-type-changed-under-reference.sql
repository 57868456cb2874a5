-- before
create table author (id int not null primary key);
create table note (id ${identity}, author_id int, constraint fk_note_author foreign key (author_id) references author (id));
-- after
create table author (id bigint not null primary key);
create table note (id ${identity}, author_id bigint, constraint fk_note_author foreign key (author_id) references author (id));
