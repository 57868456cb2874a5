-- TABLES create-table tck_shelf.tck_shelf
drop table tck_shelf;

-- COLUMNS add-column tck_book.rating
alter table tck_book drop column rating;

-- COLUMN_TYPES alter-column tck_book.price
alter table tck_book alter column price set data type numeric(12, 4);

-- NULLABILITY alter-column tck_author.name
alter table tck_author alter column name drop not null;

-- DEFAULTS alter-column tck_book.state
alter table tck_book alter column state set default 'old';

-- IDENTITY alter-column tck_book.id
alter table tck_book alter column id drop identity;

-- GENERATED_COLUMNS alter-column tck_volume.sheets
drop table tck_volume;
create table tck_volume (
    id integer not null primary key,
    pages integer not null,
    sheets integer generated always as (pages * 3)
);

-- PRIMARY_KEYS add-primary-key tck_shelf.*
alter table tck_shelf drop primary key;

-- FOREIGN_KEYS add-foreign-key tck_book.fk_tck_book_author
alter table tck_book drop constraint fk_tck_book_author;

-- FOREIGN_KEY_ACTIONS add-foreign-key tck_book.fk_tck_book_author
alter table tck_book drop constraint fk_tck_book_author;
alter table tck_book add constraint fk_tck_book_author foreign key (author_id) references tck_author (id) on delete cascade;

-- UNIQUE_CONSTRAINTS add-unique tck_author.uq_tck_author_name
alter table tck_author drop constraint uq_tck_author_name;

-- INDEXES create-index tck_book.ix_tck_book_title
drop index ix_tck_book_title;

-- INDEX_DIRECTIONS create-index tck_book.ix_tck_book_title
drop index ix_tck_book_title;
create index ix_tck_book_title on tck_book (title desc);

-- CHECKS add-check tck_book.ck_tck_book_pages
alter table tck_book drop constraint ck_tck_book_pages;

-- SEQUENCES create-sequence tck_author_numbers.tck_author_numbers
drop sequence tck_author_numbers;

-- SEQUENCE_INCREMENTS alter-sequence tck_author_numbers.tck_author_numbers
alter sequence tck_author_numbers increment by 7;

-- COMMENTS set-comment tck_book.title
comment on column tck_book.title is 'as printed on the spine';
