-- An account is agreed for one charged account alone, however its holder is spelt: the print of the account without a name.
-- What was named before has none: agreed, it stays paid as it was; waiting, its bank names it anew.
alter table other_account add column account_print bytea;
create unique index other_account_by_account on other_account (account_print) where agreed_by is not null;

create function other_account_agreed_guard() returns trigger language plpgsql as $$
begin
    if new.account_print is null then
        raise exception 'an account is agreed that is known without its holder' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger other_account_agreed_guard before update of agreed_by on other_account
    for each row when (old.agreed_by is null and new.agreed_by is not null)
    execute function other_account_agreed_guard();
