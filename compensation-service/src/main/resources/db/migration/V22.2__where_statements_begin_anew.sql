-- A statement that is out of line is a place from which the next goes on once two persons beside its taker have said so.
create table bank_statement_acceptance (
    statement_id uuid        not null references bank_statement (id),
    person_id    uuid        not null,
    staff_id     uuid        not null,
    said_at      timestamptz not null,
    primary key (statement_id, person_id)
);

create function bank_statement_acceptance_guard() returns trigger language plpgsql as $$
begin
    if not exists (
            select 1 from bank_statement s
            where s.id = new.statement_id and s.follow = 'OUT_OF_LINE' and s.taken_by <> new.person_id) then
        raise exception 'somebody else than its taker accepts a statement that is out of line'
            using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger bank_statement_acceptance_guard before insert on bank_statement_acceptance
    for each row execute function bank_statement_acceptance_guard();

grant select, insert on bank_statement_acceptance to "${app_role}";
