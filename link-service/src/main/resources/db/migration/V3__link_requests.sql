-- While a request is open, everything about the person and the account lies encrypted in its case file; when it ends the
-- case file is emptied, and the fingerprint stays for counting tries.
create table link_request (
    id                  uuid        primary key,
    wallet_id           uuid        not null,
    bank_code           text        not null references bank (code),
    account_mask        text        not null,
    account_fingerprint bytea       not null check (octet_length(account_fingerprint) = 32),
    state               text        not null check (state in
        ('REQUESTED', 'CODE_SENT', 'CLEARED', 'AT_BANK', 'RETURNED', 'IN_REVIEW',
         'LINKED', 'REFUSED', 'EXPIRED', 'ABANDONED')),
    requested_at        timestamptz not null,
    expires_at          timestamptz not null,
    moved_at            timestamptz not null,
    refused_codes       integer     not null,
    resends             integer     not null,
    -- SHA-256 of the state that comes back from the bank; only while the customer is there
    visit               bytea       unique check ((visit is not null) = (state = 'AT_BANK')),
    visited_bank        boolean     not null,
    sealed_case         bytea       check
        ((sealed_case is null) = (state in ('LINKED', 'REFUSED', 'EXPIRED', 'ABANDONED'))),
    link_id             uuid        references link (id) check ((link_id is not null) = (state = 'LINKED')),
    refusal_step        text,
    refusal_code        text,
    refusal_class       text,
    refusal_ja          text,
    refusal_en          text,
    checks              integer     not null,
    version             bigint      not null check (version > 0),
    check (num_nonnulls(refusal_step, refusal_code, refusal_class, refusal_ja, refusal_en)
        = case when state = 'REFUSED' then 5 else 0 end)
);
create index link_request_by_wallet on link_request (wallet_id, requested_at);
create index link_request_by_account on link_request (account_fingerprint, moved_at);
create index link_request_open on link_request (expires_at)
    where state in ('REQUESTED', 'CODE_SENT', 'CLEARED', 'AT_BANK', 'RETURNED');

-- The decision record: what each check found, in words; written once.
create table link_check (
    link_request_id uuid        not null references link_request (id),
    seq             integer     not null check (seq > 0),
    step            text        not null,
    outcome         text        not null check (outcome in ('PASSED', 'REFUSED', 'REVIEW')),
    code            text        not null,
    ja              text        not null,
    en              text        not null,
    at              timestamptz not null,
    primary key (link_request_id, seq)
);

grant select, insert on link_request, link_check to "${app_role}";
grant update (state, moved_at, refused_codes, resends, visit, visited_bank, sealed_case, link_id, refusal_step, refusal_code,
    refusal_class, refusal_ja, refusal_en, checks, version) on link_request to "${app_role}";
