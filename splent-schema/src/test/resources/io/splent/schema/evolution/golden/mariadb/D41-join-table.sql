-- up
CREATE TABLE l_r (
    l_id bigint(20) NOT NULL,
    r_id bigint(20) NOT NULL,
    PRIMARY KEY (l_id, r_id)
);
ALTER TABLE l_r
    ADD CONSTRAINT fk_lr_l FOREIGN KEY (l_id) REFERENCES l (id),
    ADD CONSTRAINT fk_lr_r FOREIGN KEY (r_id) REFERENCES r (id);
-- down
DROP TABLE l_r;
