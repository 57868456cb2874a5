-- before
-- after
create table a (id ${identity}, b_id bigint);
create table b (id ${identity}, a_id bigint, constraint fk_b_a foreign key (a_id) references a (id));
alter table a add constraint fk_a_b foreign key (b_id) references b (id);
