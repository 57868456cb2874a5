-- before
CREATE TABLE publication (
    id int(11) NOT NULL,
    PRIMARY KEY (id)
);

-- after
CREATE TABLE publication (
    id int(11) NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE magazine (
    id int(11) NOT NULL,
    pages int(11) NOT NULL,
    PRIMARY KEY (id)
);
ALTER TABLE magazine ADD CONSTRAINT fk_magazine FOREIGN KEY (id) REFERENCES publication (id);
