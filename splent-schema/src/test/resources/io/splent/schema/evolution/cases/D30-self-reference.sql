-- before
-- after
create table node (id ${identity}, parent_id bigint, constraint fk_node_parent foreign key (parent_id) references node (id));
