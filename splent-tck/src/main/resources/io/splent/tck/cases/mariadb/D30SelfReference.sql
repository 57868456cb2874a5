-- before

-- after
CREATE TABLE category (
    id int(11) NOT NULL,
    parent_id int(11),
    PRIMARY KEY (id)
);
ALTER TABLE category ADD CONSTRAINT fk_category_parent FOREIGN KEY (parent_id) REFERENCES category (id);
