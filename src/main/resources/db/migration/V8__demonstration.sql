-- Whether all that was handed in here is a demonstration. The same statements run on H2 and on PostgreSQL.
create table demonstration (
    id integer primary key check (id = 1),
    -- Null unless one is loaded.
    since timestamp(6) with time zone,
    loaded_by varchar(200),
    -- The highest numbers of reports, runs and explanations that were removed: the audit trail names them, so that none is given again.
    last_report integer not null,
    last_run integer not null,
    last_explanation integer not null
);

insert into demonstration (id, last_report, last_run, last_explanation) values (1, 0, 0, 0);

-- Deeds with longer names.
alter table audit_entry alter column deed set data type varchar(40);
