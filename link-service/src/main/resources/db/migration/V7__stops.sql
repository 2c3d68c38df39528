-- Why a link is stopped: by the bank's own word (the depositor ended the mandate there), or for cases, each with a stop of
-- its own. A link is active again when its last stop was lifted, unless the mandate has ended.
alter table link add column mandate_ended boolean not null default false;
-- Until now only the bank's word stopped a link.
update link set mandate_ended = true where state = 'STOPPED';

create table link_stop (
    id          uuid    primary key,
    link_id     uuid    not null references link (id),
    case_number text    check (case_number ~ '^SKS-[0-9]{4}-[0-9]{6}-[0-9]$'),
    lifted      boolean not null,
    version     bigint  not null check (version > 0),
    -- without a case only an id that was closed before it ever came
    check (lifted or case_number is not null)
);
create index link_stop_standing on link_stop (link_id) where not lifted;

grant update (mandate_ended) on link to "${app_role}";
grant select, insert on link_stop to "${app_role}";
grant update (lifted, version) on link_stop to "${app_role}";
