-- before
CREATE TABLE book (
    id integer NOT NULL,
    state character varying(20) DEFAULT 'new' NOT NULL,
    PRIMARY KEY (id)
);
COMMENT ON COLUMN book.state IS 'where it is';

-- after
CREATE TABLE book (
    id integer NOT NULL,
    state character varying(20) DEFAULT 'new',
    PRIMARY KEY (id)
);
COMMENT ON COLUMN book.state IS 'where it is';
