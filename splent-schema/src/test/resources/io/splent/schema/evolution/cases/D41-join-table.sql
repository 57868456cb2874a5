-- before
create table l (id ${identity});
create table r (id ${identity});
-- after
create table l (id ${identity});
create table r (id ${identity});
create table l_r (l_id bigint not null, r_id bigint not null, primary key (l_id, r_id), constraint fk_lr_l foreign key (l_id) references l (id), constraint fk_lr_r foreign key (r_id) references r (id));
