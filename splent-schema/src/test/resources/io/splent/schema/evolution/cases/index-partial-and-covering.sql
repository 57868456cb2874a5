-- vendors: postgresql
-- before
create table note (id ${identity}, a int, b int, c varchar(20));
-- after
create table note (id ${identity}, a int, b int, c varchar(20));
create unique index ix_part on note (a) include (b) where (a > 3);
create index ix_expr on note (lower(c), b desc nulls last);
create index ix_hash on note using hash (c);
create index ix_like on note (c varchar_pattern_ops);
