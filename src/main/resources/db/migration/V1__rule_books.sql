-- Every rule book that ever counted. The same statements run on H2 and on PostgreSQL.
create table rule_book_version (
    number integer primary key,
    rules varchar(71) not null,
    digest varchar(71) not null,
    since timestamp(6) with time zone not null,
    signed_by varchar(200) not null,
    reason varchar(1000) not null,
    origin varchar(20) not null,
    restored integer references rule_book_version (number)
);

create index rule_book_version_digest on rule_book_version (digest);

create table rule_book_file (
    version integer not null references rule_book_version (number),
    name varchar(200) not null,
    content bytea not null,
    primary key (version, name)
);

-- One row: what last came from the rules folder. Whoever adds a version locks it first.
create table rules_folder (
    id integer primary key check (id = 1),
    digest varchar(71)
);

insert into rules_folder (id) values (1);
