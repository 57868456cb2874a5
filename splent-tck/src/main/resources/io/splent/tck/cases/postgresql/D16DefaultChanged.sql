-- before
CREATE TABLE book (
    id integer NOT NULL,
    state character varying(20) DEFAULT 'a'::character varying,
    PRIMARY KEY (id)
);

-- after
CREATE TABLE book (
    id integer NOT NULL,
    state character varying(20) DEFAULT 'b'::character varying,
    PRIMARY KEY (id)
);
