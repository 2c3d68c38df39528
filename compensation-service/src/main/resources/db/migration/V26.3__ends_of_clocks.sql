-- What ended a clock, and from when until when it did (A75): a clock that is opened again runs, and a report of the time before says
-- what was known then. What was erased by openings before this table stays in the facts alone.
create table clock_end (
    clock_id    uuid        not null references reporting_clock (id),
    version     bigint      not null check (version > 0),
    began_at    timestamptz not null,
    opened_at   timestamptz check (opened_at >= began_at),
    sent_at     timestamptz,
    reference   text        check (char_length(reference) between 1 and 100),
    sha256      char(64)    check (sha256 ~ '^[0-9a-f]{64}$'),
    sent_staff  uuid,
    sent_person uuid,
    dropped_for text        check (dropped_for in ('OWN_USE', 'IN_ERROR')),
    primary key (clock_id, version),
    check (num_nonnulls(sent_at, reference, sha256, sent_staff, sent_person)
        = case when dropped_for is null then 5 else 0 end)
);
create unique index clock_end_one_in_force on clock_end (clock_id) where opened_at is null;

insert into clock_end (clock_id, version, began_at, sent_at, reference, sha256, sent_staff, sent_person, dropped_for)
select id, version, coalesce(recorded_at, dropped_at), sent_at, reference, sha256, sent_staff, sent_person, dropped_for
from reporting_clock where state <> 'RUNNING';

grant select, insert on clock_end to "${app_role}";
grant update (opened_at) on clock_end to "${app_role}";
