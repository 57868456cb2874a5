-- authors
create sequence tck_author_numbers start with 1 increment by 10 nocache;

create table tck_author (
    id bigint not null primary key,
    name varchar(80) not null,
    constraint uq_tck_author_name unique (name)
);

-- books
create table tck_book (
    id bigint not null auto_increment primary key,
    title varchar(120) not null comment 'as printed on the cover',
    pages integer not null,
    price decimal(10, 2),
    state varchar(20) default 'new',
    author_id bigint not null,
    constraint ck_tck_book_pages check (pages > 0),
    constraint fk_tck_book_author foreign key (author_id) references tck_author (id),
    index ix_tck_book_title (title)
);

create table tck_shelf (
    code varchar(20) not null primary key,
    label varchar(40)
);

create table tck_volume (
    id integer not null primary key,
    pages integer not null,
    sheets integer generated always as (pages * 2) stored
);

-- ratings
alter table tck_book add column rating integer;
