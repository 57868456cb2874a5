-- before
CREATE TABLE `order` (
    id int(11) NOT NULL,
    `select` int(11),
    PRIMARY KEY (id)
);

-- after
CREATE TABLE `order` (
    `group` int(11),
    id int(11) NOT NULL,
    `select` int(11),
    PRIMARY KEY (id)
);
