-- How far each column of sealed values was sealed anew under the present generation of the key. See docs/keys.md.
create table sealing_pass (
    sealed_column text        primary key check (sealed_column <> ''),
    generation    integer     not null check (generation > 0),
    since         timestamptz not null,
    begun_at      timestamptz not null,
    -- the last row that the present pass was at; empty at its beginning
    reached       text        not null,
    found         bigint      not null check (found >= 0),
    sealed        bigint      not null check (sealed >= 0),
    -- a whole pass that began after every replica had the generation found nothing of another one
    done          boolean     not null,
    version       bigint      not null check (version >= 0)
);

grant select, insert on sealing_pass to "${app_role}";
grant update (generation, since, begun_at, reached, found, sealed, done, version) on sealing_pass to "${app_role}";
grant update (sealed_account) on bank_account to "${app_role}";
