-- before
create table ${q}order${q} (${q}select${q} ${identity}, ${q}group${q} int);
-- after
create table ${q}order${q} (${q}select${q} ${identity}, ${q}group${q} bigint default 4 not null);
