-- up
ALTER TABLE b_note DROP FOREIGN KEY fk_note_author;
ALTER TABLE a_remark DROP FOREIGN KEY fk_remark_note;
ALTER TABLE c_author MODIFY COLUMN id bigint(20) NOT NULL;
ALTER TABLE b_note
    MODIFY COLUMN author_id bigint(20) NOT NULL,
    MODIFY COLUMN id bigint(20) NOT NULL,
    ADD CONSTRAINT fk_note_author FOREIGN KEY (author_id) REFERENCES c_author (id);
ALTER TABLE a_remark
    MODIFY COLUMN note_id bigint(20),
    ADD CONSTRAINT fk_remark_note FOREIGN KEY (note_id) REFERENCES b_note (id);
-- down
ALTER TABLE b_note DROP FOREIGN KEY fk_note_author;
ALTER TABLE a_remark DROP FOREIGN KEY fk_remark_note;
ALTER TABLE c_author MODIFY COLUMN id int(11) NOT NULL;
ALTER TABLE b_note
    MODIFY COLUMN author_id int(11) NOT NULL,
    MODIFY COLUMN id int(11) NOT NULL,
    ADD CONSTRAINT fk_note_author FOREIGN KEY (author_id) REFERENCES c_author (id);
ALTER TABLE a_remark
    MODIFY COLUMN note_id int(11),
    ADD CONSTRAINT fk_remark_note FOREIGN KEY (note_id) REFERENCES b_note (id);
