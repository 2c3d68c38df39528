-- What third parties and our own replay of 2020 found (A61, PL-05): entered by one person, published by another.
create table audit (
    id              uuid        primary key,
    kind            text        not null check (kind in ('THIRD_PARTY', 'SELF_TEST')),
    auditor         text        not null check (char_length(auditor) between 1 and 200),
    scope           text        not null check (char_length(scope) between 1 and 2000),
    performed_on    date        not null,
    passed          boolean     not null,
    findings        text        not null check (char_length(findings) between 1 and 2000),
    remedy          text        check (char_length(remedy) between 1 and 2000),
    promised_on     date        check (promised_on >= performed_on),
    sha256          text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    entered_staff   uuid        not null,
    entered_by      uuid        not null,
    entered_at      timestamptz not null,
    published_staff uuid,
    published_by    uuid,
    published_at    timestamptz,
    check (num_nonnulls(remedy, promised_on) = case when passed then 0 else 2 end),
    check (num_nonnulls(published_staff, published_by, published_at) in (0, 3)),
    constraint audit_by_two check (published_by <> entered_by)
);
create index audit_by_day on audit (performed_on desc, id);

grant select, insert on audit to "${app_role}";
grant update (published_staff, published_by, published_at) on audit to "${app_role}";
