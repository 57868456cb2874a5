-- before
CREATE TABLE book (
    id integer NOT NULL,
    pages integer,
    title character varying(100) NOT NULL,
    PRIMARY KEY (id)
);
COMMENT ON COLUMN book.title IS 'as printed on the cover';

-- after
CREATE TABLE book (
    id integer NOT NULL,
    pages integer,
    title character varying(100) NOT NULL,
    PRIMARY KEY (id)
);
COMMENT ON COLUMN book.title IS 'as printed on the spine';
