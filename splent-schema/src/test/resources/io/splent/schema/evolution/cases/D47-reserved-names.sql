-- before
-- after
create table ${q}order${q} (${q}select${q} ${identity}, ${q}group${q} int, ${q}Mixed Case${q} varchar(10), constraint ${q}unique${q} unique (${q}group${q}), constraint ${q}check${q} check (${q}group${q} > 0));
create table ${q}user${q} (id ${identity}, ${q}order${q} bigint, constraint ${q}foreign${q} foreign key (${q}order${q}) references ${q}order${q} (${q}select${q}));
create index ${q}index${q} on ${q}order${q} (${q}Mixed Case${q});
