-- before
-- after
create sequence note_seq start with 1 increment by 50;
create sequence down_seq start with -1 increment by -1;
create sequence odd_seq start with 10 increment by 5 minvalue 5 maxvalue 5000 cache 7 cycle;
