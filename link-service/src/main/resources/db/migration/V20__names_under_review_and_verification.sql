-- What people said of a name that a person had to look at; one row for each request that anybody looked into.
create table name_review (
    review_id       uuid        primary key,
    link_request_id uuid        not null unique references link_request (id),
    version         bigint      not null check (version >= 0),
    outcome         text        not null check (outcome in ('TRUNCATED_PREFIX', 'REVIEW', 'MISMATCH')),
    proposed_reason text,
    proposed_words  text        check (char_length(proposed_words) between 1 and 1000),
    proposed_by     uuid,
    proposed_person uuid,
    proposed_at     timestamptz,
    decision        text        check (decision in ('ACCEPT', 'REFUSE')),
    reason          text,
    words           text        check (char_length(words) between 1 and 1000),
    decided_by      uuid,
    decided_person  uuid,
    decided_at      timestamptz,
    check (num_nonnulls(proposed_reason, proposed_words, proposed_by, proposed_person, proposed_at) in (0, 5)),
    check (num_nonnulls(decision, reason, words, decided_by, decided_person, decided_at) in (0, 6)),
    -- Two persons for a name that is cut or differs; one for names that are near.
    constraint four_eyes check (decision is distinct from 'ACCEPT' or outcome = 'REVIEW' or proposed_person <> decided_person),
    constraint four_eyes_are_there check (decision is distinct from 'ACCEPT' or outcome = 'REVIEW' or proposed_person is not null)
);

grant select, insert on name_review to "${app_role}";
grant update (version, proposed_reason, proposed_words, proposed_by, proposed_person, proposed_at, decision, reason, words,
    decided_by, decided_person, decided_at) on name_review to "${app_role}";

create index link_request_in_review on link_request (moved_at, id) where state = 'IN_REVIEW';

-- Whether what was shown for a link is enough today; and how a revoked one ended, which the re-link hold counts from.
alter table link add column verification text not null default 'VERIFIED'
    check (verification in ('VERIFIED', 'DUE', 'UNVERIFIED'));
alter table link add column verify_by timestamptz check ((verify_by is not null) = (verification = 'DUE'));
-- When what the link rests on was shown; never for an operator's old link that nobody verified.
alter table link add column verified_at timestamptz;
update link set verified_at = established_at;
alter table link add column ended_at timestamptz;
alter table link add column end_reason text;
-- When earlier ones were revoked is in their facts alone: for them the hold begins now.
update link set ended_at = clock_timestamp(), end_reason = 'BY_CUSTOMER' where state = 'REVOKED';
alter table link add constraint link_ended check (num_nonnulls(ended_at, end_reason) = case state when 'REVOKED' then 2 else 0 end);
alter table link add constraint link_unverified_is_not_active check (state <> 'ACTIVE' or verification <> 'UNVERIFIED');
-- An operator's old link has no mandate before it was verified.
alter table link drop constraint link_check1;
alter table link add constraint link_mandate check (case state
    when 'ACTIVE' then sealed_mandate is not null
    when 'STOPPED' then sealed_mandate is not null or verification = 'UNVERIFIED'
    else sealed_mandate is null end);

create index link_verify_by on link (verify_by) where verification = 'DUE' and state <> 'REVOKED';
create index link_of_bank on link (bank_code, id) where state <> 'REVOKED';
create index link_ended_of_account on link (bank_account_id, ended_at) where ended_at is not null;

grant update (tier, established_at, chargeable_from, verification, verify_by, verified_at, ended_at, end_reason)
    on link to "${app_role}";

-- An account leaves its wallet for its true owner's by a claim that is written in the same transaction; or, when no link and
-- no case holds it any more, for whoever links it next. How long after, the rule of linking says.
create or replace function require_a_claim() returns trigger language plpgsql as $$
begin
    if exists (select from link where bank_account_id = new.id and state <> 'REVOKED')
        or not (
            exists (
                select from depositor_word
                where bank_code = new.bank_code and entered_at >= transaction_timestamp() and kind = 'CLAIM'
                  and xmin = pg_current_xact_id()::xid)
            or exists (select from link where bank_account_id = new.id)
                and not exists (
                    select from link_stop s join link l on l.id = s.link_id
                    where l.bank_account_id = new.id and not s.lifted))
    then
        raise exception 'bank_account_leaves_its_wallet_by_a_claim' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
