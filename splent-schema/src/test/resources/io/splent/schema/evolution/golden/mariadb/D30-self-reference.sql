-- up
CREATE TABLE node (
    id bigint(20) NOT NULL AUTO_INCREMENT,
    parent_id bigint(20),
    PRIMARY KEY (id)
);
ALTER TABLE node ADD CONSTRAINT fk_node_parent FOREIGN KEY (parent_id) REFERENCES node (id);
-- down
DROP TABLE node;
