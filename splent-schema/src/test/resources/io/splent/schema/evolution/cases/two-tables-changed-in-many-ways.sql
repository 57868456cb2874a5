-- before
create table author (id int not null primary key, s varchar(10));
create table note (id int not null primary key, a int, b varchar(20), c int);
create index ix_c on note (c);
create table shelf (id int not null primary key, a int);
-- after
create table author (id int not null primary key, s varchar(10) not null, t int, u int, constraint ck_t check (t > 0));
create index ix_t on author (t);
create table note (id int not null primary key, a int default 3, b varchar(40), d int, e varchar(5), constraint uk_e unique (e));
create index ix_d on note (d);
create table shelf (id int not null primary key, a int);
create index ix_a on shelf (a);
create index ix_both on shelf (a, id);
