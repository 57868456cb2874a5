-- before
CREATE TABLE publication (
    id integer NOT NULL,
    PRIMARY KEY (id)
);

-- after
CREATE TABLE magazine (
    id integer NOT NULL,
    pages integer NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE publication (
    id integer NOT NULL,
    PRIMARY KEY (id)
);
ALTER TABLE magazine ADD CONSTRAINT fk_magazine FOREIGN KEY (id) REFERENCES publication (id);
