-- before
CREATE TABLE book (
    id integer NOT NULL,
    state character varying(20) DEFAULT 'a',
    PRIMARY KEY (id)
);

-- after
CREATE TABLE book (
    id integer NOT NULL,
    state character varying(20) DEFAULT 'b',
    PRIMARY KEY (id)
);
