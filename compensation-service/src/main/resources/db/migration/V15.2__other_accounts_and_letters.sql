-- Another account of a depositor whose charged one is closed (A48): the bank names it with its holder, and a second person,
-- of ours, agrees. Sealed is the account; the print, a keyed hash, is by what it is known again.
create table other_account (
    id              uuid        primary key,
    case_id         uuid        not null references fraud_case (id),
    bank_account_id uuid        not null,
    bank_code       char(4)     not null,
    reason          text        not null check (reason in ('ACCOUNT_CLOSED', 'ACCOUNT_FROZEN', 'HOLDER_DECEASED')),
    sealed          bytea       not null,
    print           bytea       not null,
    mask            text        not null,
    named_by        uuid        not null,
    named_staff     uuid        not null,
    named_at        timestamptz not null,
    agreed_by       uuid        check (agreed_by <> named_by),
    agreed_staff    uuid,
    agreed_at       timestamptz,
    version         bigint      not null check (version > 0),
    check (num_nonnulls(agreed_by, agreed_staff, agreed_at) in (0, 3))
);
create index other_account_of_a_case on other_account (case_id, named_at desc);
-- An account is paid for one depositor's charged account alone.
create unique index other_account_by_print on other_account (print) where agreed_by is not null;
create trigger other_account_agreed_once before update on other_account for each row execute function agreed_once();

create function other_account_guard() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from confirmed_charge k
            where k.case_id = new.case_id and k.bank_account_id = new.bank_account_id and k.bank_code = new.bank_code) then
        raise exception 'a bank names accounts of its own victims' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger other_account_guard before insert on other_account
    for each row execute function other_account_guard();

-- Letters for creditors (A56), in the words of a notice that anybody finds; nothing of the case but its number is in one.
create table creditor_letter (
    id           uuid        primary key,
    case_id      uuid        not null references fraud_case (id),
    notice_id    uuid        not null references notice (id),
    sha256       bytea       not null check (octet_length(sha256) = 32),
    issued_by    uuid        not null,
    issued_staff uuid        not null,
    issued_at    timestamptz not null
);
create index creditor_letter_of_a_case on creditor_letter (case_id);

grant select, insert on other_account, creditor_letter to "${app_role}";
grant update (agreed_by, agreed_staff, agreed_at, version) on other_account to "${app_role}";
