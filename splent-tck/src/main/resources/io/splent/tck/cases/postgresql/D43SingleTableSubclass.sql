-- before
CREATE TABLE publication (
    id integer NOT NULL,
    dtype character varying(31) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT publication_dtype_check CHECK ((dtype)::text = ANY ((ARRAY['publication'::character varying, 'magazine'::character varying])::text[]))
);

-- after
CREATE TABLE publication (
    id integer NOT NULL,
    pages integer,
    dtype character varying(31) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT publication_dtype_check CHECK ((dtype)::text = ANY ((ARRAY['publication'::character varying, 'magazine'::character varying])::text[]))
);
