-- Every file that was handed in, and every report that it held. The same statements run on H2 and on PostgreSQL.
create table submission (
    id integer primary key,
    received_at timestamp(6) with time zone not null,
    signed_by varchar(200),
    file_name varchar(255) not null,
    media_type varchar(200) not null,
    sha256 varchar(71) not null unique,
    size integer not null
);

-- Apart, so that lists of submissions do not read the files themselves.
create table submission_file (
    submission integer primary key references submission (id),
    content bytea not null
);

create table report_revision (
    id integer primary key,
    submission integer not null references submission (id),
    unit varchar(200) not null,
    period varchar(7) not null,
    revision integer not null check (revision >= 1),
    submitted_on date not null,
    -- Whoever judges one unit also has to know the events that others recorded, and these reports are few.
    tells_events boolean not null,
    content text not null,
    unique (unit, period, revision)
);

create index report_revision_submission on report_revision (submission);

create index report_revision_period on report_revision (period);

-- One row: whoever hands in reports locks it first.
create table report_gate (
    id integer primary key check (id = 1)
);

insert into report_gate (id) values (1);
