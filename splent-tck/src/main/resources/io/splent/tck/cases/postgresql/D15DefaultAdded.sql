-- before
CREATE TABLE book (
    id integer NOT NULL,
    state character varying(20),
    PRIMARY KEY (id)
);

-- after
CREATE TABLE book (
    id integer NOT NULL,
    state character varying(20) DEFAULT 'new'::character varying,
    PRIMARY KEY (id)
);
