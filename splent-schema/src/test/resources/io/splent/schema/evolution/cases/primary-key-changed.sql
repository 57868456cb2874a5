-- before
create table note (a int not null, b int not null, primary key (a));
-- after
create table note (a int not null, b int not null, primary key (a, b));
