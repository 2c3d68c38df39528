-- What became of a message: by its reference alone, neither text nor receiver.
create table message_dispatch (
    reference  uuid        primary key,
    channel    text        not null check (channel in ('SMS', 'VOICE', 'MAIL')),
    state      text        not null default 'HANDED_OVER'
                           check (state in ('HANDED_OVER', 'ACCEPTED', 'DELIVERED', 'FAILED', 'EXPIRED')),
    handed_at  timestamptz not null default clock_timestamp(),
    changed_at timestamptz not null default clock_timestamp()
);

grant select, insert on message_dispatch to "${app_role}";
grant update (state, changed_at) on message_dispatch to "${app_role}";

-- How many codes were sent by one device, network, number, block of numbers, or at all: a window begins with the first.
create table code_budget (
    key         text        primary key,
    taken       integer     not null check (taken > 0),
    window_from timestamptz not null
);

-- How many of the tries from a network that strangers share failed.
create table code_ratio (
    site        text        primary key,
    tries       integer     not null check (tries > 0),
    failed      integer     not null check (failed between 0 and tries),
    window_from timestamptz not null
);

grant select, insert on code_budget, code_ratio to "${app_role}";
grant update (taken, window_from) on code_budget to "${app_role}";
grant update (tries, failed, window_from) on code_ratio to "${app_role}";
