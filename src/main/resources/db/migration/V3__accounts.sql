-- Who may come in, and what was done by whom. The same statements run on H2 and on PostgreSQL.
create table account (
    name varchar(100) primary key,
    password varchar(200) not null,
    unit varchar(200),
    enabled boolean not null,
    -- Counted up by every change, so that sessions from before it are known.
    version integer not null
);

create table account_role (
    account varchar(100) not null references account (name),
    role varchar(20) not null,
    primary key (account, role)
);

-- One row: whoever changes accounts locks it first.
create table account_gate (
    id integer primary key check (id = 1)
);

insert into account_gate (id) values (1);

create table audit_entry (
    id bigint generated always as identity primary key,
    at timestamp(6) with time zone not null,
    who varchar(200) not null,
    deed varchar(20) not null,
    subject varchar(200) not null
);

create index audit_entry_who on audit_entry (who);

-- From here on whoever hands in reports is known.
update submission set signed_by = '?' where signed_by is null;

alter table submission alter column signed_by set not null;
