-- An account may be known without belonging to a wallet: because its depositor wants no link, or because its true owner took
-- it back. Whether it may be linked stands in the row that every new link holds.
alter table bank_account alter column wallet_id drop not null;
alter table bank_account add column do_not_link boolean not null default false;
alter table bank_account add column link_not_before timestamptz;
grant update (wallet_id, do_not_link, link_not_before) on bank_account to "${app_role}";

-- What the depositor may hear of the wallet's owner: the kind of wallet and a masked name, encrypted; gone with the link.
alter table link add column sealed_holder bytea;
grant update (sealed_holder) on link to "${app_role}";

-- A depositor's word stops a link before there is a case about it.
alter table link_stop add column word_id uuid;
alter table link_stop drop constraint link_stop_check;
alter table link_stop add constraint link_stop_is_somebodys
    check (lifted or num_nonnulls(case_number, word_id) > 0);

-- What banks asked and said for their own depositors: one row for each reference of a bank, written with what it did.
create table depositor_word (
    id              uuid        primary key,
    bank_code       text        not null references bank (code),
    kind            text        not null check (kind in
        ('LINK_CHECK', 'OWN', 'NOT_MINE', 'DO_NOT_LINK', 'DO_NOT_LINK_LIFTED', 'UNLINK', 'CLAIM')),
    reference       text        not null check (reference ~ '^[A-Za-z0-9._-]{1,64}$'),
    -- a keyed hash of what was said: the same reference with another content is refused
    content         text        not null,
    spoken_by       uuid        not null,
    spoken_at       timestamptz not null,
    entered_at      timestamptz not null default clock_timestamp(),
    result          text,
    bank_account_id uuid        references bank_account (id),
    link_id         uuid        references link (id),
    -- the case that follows, and our own stop until that case has one
    stop_id         uuid,
    confirmed       boolean     not null default false,
    case_state      text        not null default 'NONE' check (case_state in ('NONE', 'DUE', 'FILED')),
    case_number     text        check (case_number ~ '^SKS-[0-9]{4}-[0-9]{6}-[0-9]$'),
    attempts        integer     not null default 0 check (attempts >= 0),
    due_at          timestamptz,
    version         bigint      not null default 1 check (version > 0),
    unique (bank_code, kind, reference),
    check ((case_state = 'DUE') = (due_at is not null)),
    check ((case_state = 'FILED') = (case_number is not null)),
    check (case_state = 'NONE' or link_id is not null)
);
create index depositor_word_by_speaker on depositor_word (spoken_by, entered_at);
create index depositor_word_by_bank on depositor_word (bank_code, entered_at);
create index depositor_word_due on depositor_word (due_at) where case_state = 'DUE';

grant select, insert on depositor_word to "${app_role}";
grant update (result, bank_account_id, link_id, stop_id, confirmed, case_state, case_number, attempts, due_at, version)
    on depositor_word to "${app_role}";

-- An account leaves its wallet for its true owner's and in no other way: by a claim that is written in the same transaction,
-- and after the link of the wallet that had it has ended.
create function require_a_claim() returns trigger language plpgsql as $$
begin
    if not exists (
            select from depositor_word
            where bank_code = new.bank_code and entered_at >= transaction_timestamp() and kind = 'CLAIM'
              and xmin = pg_current_xact_id()::xid)
        or exists (select from link where bank_account_id = new.id and state <> 'REVOKED')
    then
        raise exception 'bank_account_leaves_its_wallet_by_a_claim' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger bank_account_stays_with_its_wallet before update of wallet_id on bank_account
    for each row when (old.wallet_id is not null and new.wallet_id is distinct from old.wallet_id)
    execute function require_a_claim();
