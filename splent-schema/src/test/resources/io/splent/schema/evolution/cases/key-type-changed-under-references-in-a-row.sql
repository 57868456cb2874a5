-- before
create table c_author (id int not null primary key);
create table b_note (id int not null primary key, author_id int not null, constraint fk_note_author foreign key (author_id) references c_author (id));
create table a_remark (id int not null primary key, note_id int, constraint fk_remark_note foreign key (note_id) references b_note (id));
-- after
create table c_author (id bigint not null primary key);
create table b_note (id bigint not null primary key, author_id bigint not null, constraint fk_note_author foreign key (author_id) references c_author (id));
create table a_remark (id int not null primary key, note_id bigint, constraint fk_remark_note foreign key (note_id) references b_note (id));
