-- before
create table note (id ${identity}, code int not null);
-- after
create table note (code int not null, primary key (code));
