-- before
CREATE TABLE book (
    id integer NOT NULL,
    state character varying(255),
    PRIMARY KEY (id),
    CONSTRAINT book_state_check CHECK ((state)::text = ANY ((ARRAY['FRESH'::character varying, 'SOLD'::character varying])::text[]))
);

-- after
CREATE TABLE book (
    id integer NOT NULL,
    state character varying(255),
    PRIMARY KEY (id),
    CONSTRAINT book_state_check CHECK ((state)::text = ANY ((ARRAY['FRESH'::character varying, 'SOLD'::character varying, 'LOST'::character varying])::text[]))
);
