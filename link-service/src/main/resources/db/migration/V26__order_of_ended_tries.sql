-- In which order tries ended, and up to which of them a pattern counted: a replica whose clock stands behind, or two
-- failures in one microsecond, hide no failure from the count after a pattern.
create sequence bank_try_end;
alter table bank_try add column ended_number bigint;
alter table try_pattern add column counted_to bigint not null default 0;

grant usage on sequence bank_try_end to "${app_role}";
grant update (ended_number) on bank_try to "${app_role}";
