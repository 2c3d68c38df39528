-- The audit log: each fact, after it was committed, gets one number for ever, and a hash over its exact bytes becomes a
-- leaf of an RFC 6962 tree. See docs/adr/0015.

-- What has no number yet; written together with the fact. Places are not in the order of commits, and nobody keeps a
-- cursor over them; but within an aggregate they rise with its version, because a version is written only by whoever
-- knows the one before.
create table audit_queue (
    place   bigint generated always as identity primary key,
    fact_id uuid   not null
);

create table audit_leaf (
    log_index bigint primary key check (log_index >= 0),
    fact_id   uuid   not null unique,
    leaf_hash bytea  not null check (octet_length(leaf_hash) = 32)
);

-- Complete subtrees of 256, 65,536, ... leaves: a proof reads a few hundred rows, not the log.
create table audit_node (
    level      smallint not null check (level > 0 and level % 8 = 0),
    node_index bigint   not null check (node_index >= 0),
    node_hash  bytea    not null check (octet_length(node_hash) = 32),
    primary key (level, node_index)
);

-- Signed once for a size: the log cannot say two things about the same entries.
create table audit_checkpoint (
    size bigint primary key check (size >= 0),
    note text   not null
);

-- An export holds one fact a line.
alter table fact add constraint fact_is_one_line check (position('\x0a'::bytea in payload) = 0);

-- What was true before there was a log; each aggregate in the order of its versions, whatever the clock did.
insert into audit_queue (fact_id)
select id from fact
 order by max(recorded_at) over (partition by aggregate_id order by version), aggregate_id, version;

-- The application has no right to change a row; this stops the owner, too.
create function only_grows() returns trigger language plpgsql as $$
begin
    raise exception '% only grows', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
create trigger fact_only_grows before update or delete or truncate on fact
    for each statement execute function only_grows();
create trigger audit_leaf_only_grows before update or delete or truncate on audit_leaf
    for each statement execute function only_grows();
create trigger audit_node_only_grows before update or delete or truncate on audit_node
    for each statement execute function only_grows();
create trigger audit_checkpoint_only_grows before update or delete or truncate on audit_checkpoint
    for each statement execute function only_grows();

grant select, insert, delete on audit_queue to "${app_role}";
grant select, insert on audit_leaf, audit_node, audit_checkpoint to "${app_role}";
