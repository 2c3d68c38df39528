-- Sign-ins tried for an address, known or not.
create table login (
    login_id     uuid        primary key,
    address_hash text        not null unique,
    tries        integer     not null check (tries >= 0),
    window_from  timestamptz not null,
    version      bigint      not null
);

grant select, insert on login to "${app_role}";
grant update (tries, window_from, version) on login to "${app_role}";
