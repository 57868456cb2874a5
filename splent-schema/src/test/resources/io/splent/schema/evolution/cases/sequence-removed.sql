-- before
create sequence odd_seq start with 10 increment by 5 minvalue 5 maxvalue 5000 cache 7;
-- after
