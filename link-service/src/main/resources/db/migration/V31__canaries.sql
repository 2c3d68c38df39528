-- A suspension may let a share of its bank's wallets through; who that is, is drawn by a key that is not here.
alter table suspension
    add column canary_id        uuid,
    add column canary_percent   integer check (canary_percent between 1 and 50),
    add column canary_key_print text    check (canary_key_print <> ''),
    add check (num_nonnulls(canary_id, canary_percent, canary_key_print) in (0, 3)),
    add check (canary_id is null or bank_code is not null);

-- To how many of the bank's wallets it opens; to all without it.
alter table resume
    add column canary_percent integer check (canary_percent between 1 and 50),
    add check (canary_percent is null or bank_code is not null);

-- The public numbers its lines without a gap: one in the epochs would tell that a canary was let through.
alter table suspension_history add column number bigint unique check (number > 0);
update suspension_history h set number = n.number
from (select epoch, row_number() over (order by epoch) as number from suspension_history) n
where n.epoch = h.epoch;
alter table suspension_history alter column number set not null;

-- A replica of the version before knows no numbers, and must stop all the same. The book is locked by whoever writes here.
create function number_suspension_history() returns trigger language plpgsql as $$
begin
    if new.number is null then
        new.number := coalesce((select max(number) from suspension_history), 0) + 1;
    end if;
    return new;
end $$;
create trigger number_before_insert before insert on suspension_history
    for each row execute function number_suspension_history();
