-- before

-- after
CREATE TABLE category (
    id integer NOT NULL,
    parent_id integer,
    PRIMARY KEY (id)
);
ALTER TABLE category ADD CONSTRAINT fk_category_parent FOREIGN KEY (parent_id) REFERENCES category (id);
