-- before
CREATE TABLE publication (
    id int(11) NOT NULL,
    DTYPE varchar(31) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT publication_995852f8_check CHECK (`DTYPE` in ('publication','magazine'))
);

-- after
CREATE TABLE publication (
    id int(11) NOT NULL,
    pages int(11),
    DTYPE varchar(31) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT publication_995852f8_check CHECK (`DTYPE` in ('publication','magazine'))
);
