-- When the newest key of a keyset was made, and whether older ones are still in it, for texts not sealed anew yet.
alter table subject_key rename column made_at to newest_at;
alter table subject_key
    drop column turned_at,
    add column turning boolean not null default false,
    add check (wrapped is not null or not turning);
create index subject_key_by_age on subject_key (newest_at) where wrapped is not null;
create index subject_key_turning on subject_key (newest_at) where turning;
grant update (newest_at, turning) on subject_key to "${app_role}";
