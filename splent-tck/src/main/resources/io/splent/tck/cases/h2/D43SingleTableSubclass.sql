-- before
CREATE TABLE publication (
    id integer NOT NULL,
    dtype character varying(31) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT publication_0a54ef93_check CHECK ("DTYPE" IN('publication', 'magazine'))
);

-- after
CREATE TABLE publication (
    id integer NOT NULL,
    pages integer,
    dtype character varying(31) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT publication_0a54ef93_check CHECK ("DTYPE" IN('publication', 'magazine'))
);
