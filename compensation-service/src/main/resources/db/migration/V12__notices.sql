-- What we genuinely said (A53), with its basis and the moment of its figures (A55); what it says never changes.
create table notice (
    id             uuid        primary key,
    channel        text        not null check (channel in ('WEB', 'PRESS', 'MAIL', 'LETTER', 'SMS', 'BANK')),
    sender         text        not null check (char_length(sender) between 1 and 100),
    title          text        not null check (char_length(title) between 1 and 200),
    text           text        not null check (char_length(text) between 1 and 4000),
    basis          text        not null check (basis in ('UNCONFIRMED', 'CONFIRMED')),
    denies_leak    boolean     not null check (not denies_leak or basis = 'CONFIRMED'),
    figures_as_of  timestamptz,
    replaces       uuid        references notice (id),
    written_staff  uuid        not null,
    written_by     uuid        not null,
    written_at     timestamptz not null,
    -- As people type them off, by which a notice is found.
    sender_letters text        not null,
    opening        text        not null,
    state          text        not null check (state in ('WRITTEN', 'PUBLISHED', 'WITHDRAWN')),
    moved_staff    uuid,
    published_by   uuid        check (published_by <> written_by),
    published_at   timestamptz check ((published_at is null) = (state = 'WRITTEN')),
    withdrawn_at   timestamptz check ((withdrawn_at is null) = (state <> 'WITHDRAWN')),
    reason         text        check ((reason is null) = (state <> 'WITHDRAWN') and char_length(reason) between 1 and 500),
    replaced_by    uuid        references notice (id),
    version        bigint      not null check (version > 0),
    check ((published_by is null) = (state = 'WRITTEN'))
);
create index notice_by_time on notice (written_at desc, id);
create index notice_genuine on notice (published_at desc, id) where state <> 'WRITTEN';
create index notice_by_opening on notice (opening text_pattern_ops) where state <> 'WRITTEN';

-- On what a denial rests (A66).
create table notice_evidence (
    notice_id    uuid        not null references notice (id),
    place        integer     not null,
    kind         text        not null check (kind in ('DATA_INVENTORY', 'ACCESS_LOGS')),
    reference    text        not null check (char_length(reference) between 1 and 200),
    sha256       char(64)    not null check (sha256 ~ '^[0-9a-f]{64}$'),
    covers_from  timestamptz not null,
    covers_until timestamptz not null check (covers_until >= covers_from),
    primary key (notice_id, place)
);

-- The figures of the moment that a notice names, as they were known then.
create table notice_figure (
    notice_id     uuid        not null references notice (id),
    basis         text        not null,
    source        text        not null,
    cases         bigint      not null,
    charges       bigint      not null,
    bank_accounts bigint      not null,
    banks         bigint      not null,
    amount_yen    bigint      not null,
    oldest_at     timestamptz,
    primary key (notice_id, basis, source)
);

grant select, insert on notice, notice_evidence, notice_figure to "${app_role}";
grant update (state, moved_staff, published_by, published_at, withdrawn_at, reason, replaced_by, version) on notice
    to "${app_role}";
