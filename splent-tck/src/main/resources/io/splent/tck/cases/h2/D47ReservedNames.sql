-- before
CREATE TABLE "order" (
    id integer NOT NULL,
    "select" integer,
    PRIMARY KEY (id)
);

-- after
CREATE TABLE "order" (
    "group" integer,
    id integer NOT NULL,
    "select" integer,
    PRIMARY KEY (id)
);
