-- What the listener of the kit's own tests has taken in.
create table taken (
    fact_id uuid primary key,
    version bigint not null
);
grant select, insert on taken to "${app_role}";
