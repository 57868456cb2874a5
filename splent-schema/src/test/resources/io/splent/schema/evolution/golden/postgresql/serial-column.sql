-- up
CREATE TABLE note (
    id bigserial NOT NULL,
    n serial NOT NULL,
    PRIMARY KEY (id)
);
-- down
DROP TABLE note;
