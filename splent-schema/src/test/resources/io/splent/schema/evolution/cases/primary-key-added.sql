-- before
create table note (a int not null, b int);
-- after
create table note (a int not null, b int, constraint pk_note primary key (a));
