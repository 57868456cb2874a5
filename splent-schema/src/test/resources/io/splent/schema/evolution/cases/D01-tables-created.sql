-- before
-- after
create table author (id ${identity}, name varchar(50) not null);
create table note (id ${identity}, title varchar(100) default 'it''s; new' not null, score numeric(10,2), author_id bigint not null, constraint uk_note_title unique (title, author_id), constraint ck_note_score check (score > 0), constraint fk_note_author foreign key (author_id) references author (id) on delete cascade);
create index ix_note_score on note (score, title);
