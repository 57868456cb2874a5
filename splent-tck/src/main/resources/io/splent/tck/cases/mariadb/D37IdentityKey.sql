-- before
CREATE TABLE book (
    id bigint(20) NOT NULL AUTO_INCREMENT,
    title varchar(100),
    PRIMARY KEY (id)
);
