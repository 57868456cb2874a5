-- vendors: mariadb h2
-- before
create table note (id ${identity}, s enum('A','B') not null);
-- after
create table note (id ${identity}, s enum('A','B','C') not null);
