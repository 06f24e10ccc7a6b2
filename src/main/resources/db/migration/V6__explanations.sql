-- Why the plan was not kept, and what was decided on that. The same statements run on H2 and on PostgreSQL.
create table explanation (
    id integer primary key,
    -- The matter; empty where it has none of it.
    clause varchar(200) not null,
    unit varchar(200) not null,
    about varchar(200) not null,
    kind varchar(40) not null,
    unique (clause, unit, about, kind)
);

create index explanation_unit on explanation (unit);

-- Steps are only ever added. What follows the period belongs to one deed or another.
create table explanation_step (
    explanation integer not null references explanation (id),
    number integer not null check (number >= 1),
    deed varchar(20) not null,
    at timestamp(6) with time zone not null,
    who varchar(200) not null,
    period varchar(7) not null,
    answerable varchar(200),
    -- Texts have up to 4,000 characters, of which each may count for two.
    cause varchar(8000),
    remedy varchar(8000),
    remedied_by date,
    accepted_until date,
    remark varchar(8000),
    reason varchar(8000),
    primary key (explanation, number)
);

create index explanation_step_answerable on explanation_step (answerable);

-- One row: whoever adds a step locks it first.
create table explanation_gate (
    id integer primary key check (id = 1)
);

insert into explanation_gate (id) values (1);
