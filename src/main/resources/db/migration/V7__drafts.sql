-- Rule files on which somebody works; gone when they are published or discarded. The same statements run on H2 and on PostgreSQL.
create table rule_draft (
    id bigint generated always as identity primary key,
    -- Whoever works on it has one at a time.
    owner varchar(200) not null unique,
    base integer not null references rule_book_version (number),
    opened_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    -- Counted up by every change, so that nobody changes what he has not seen.
    revision integer not null
);

create table rule_draft_file (
    draft bigint not null references rule_draft (id) on delete cascade,
    name varchar(200) not null,
    content bytea not null,
    primary key (draft, name)
);
