-- before
CREATE TABLE book (
    id integer NOT NULL,
    PRIMARY KEY (id)
);

-- after
CREATE TABLE book (
    id integer NOT NULL,
    state character varying(20) DEFAULT 'new' NOT NULL,
    PRIMARY KEY (id)
);
