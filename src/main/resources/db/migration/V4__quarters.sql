-- The quarter's job: what was asked for, what is judged by now, what came of it. The same statements run on H2 and on PostgreSQL.
create table quarter_run (
    id integer primary key,
    quarter varchar(7) not null,
    as_of date not null,
    -- The hash of the rule book, and the number of its version where it is kept in this register.
    rules varchar(71) not null,
    rule_book integer,
    -- Names the reports that are read: the highest of their numbers here, or a digest of files.
    reports varchar(100) not null,
    requested_by varchar(200) not null,
    requested_at timestamp(6) with time zone not null,
    state varchar(20) not null,
    parts integer,
    finished_at timestamp(6) with time zone,
    unique (quarter, as_of, rules, reports)
);

create table quarter_part (
    run integer not null references quarter_run (id),
    part integer not null,
    content bytea not null,
    primary key (run, part)
);

create table quarter_document (
    run integer not null references quarter_run (id),
    name varchar(100) not null,
    content bytea not null,
    primary key (run, name)
);

-- Who works at a quarter; whoever does not say so again in time does no longer.
create table quarter_holder (
    quarter varchar(7) primary key,
    holder varchar(100) not null,
    until timestamp(6) with time zone not null
);

-- One row: whoever asks for a run locks it first.
create table quarter_gate (
    id integer primary key check (id = 1)
);

insert into quarter_gate (id) values (1);
