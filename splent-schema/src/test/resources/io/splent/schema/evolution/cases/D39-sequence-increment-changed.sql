-- before
create sequence note_seq start with 1 increment by 50;
-- after
create sequence note_seq start with 1 increment by 1;
