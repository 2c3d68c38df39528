-- What was handed out about an incident, as it was: asked of the same moment again, these are the bytes (A39).
create table incident_export (
    incident_id uuid        not null references incident (id),
    as_of       timestamptz not null,
    format      text        not null check (format in ('JSON', 'CSV')),
    body        text        not null,
    sha256      char(64)    not null,
    primary key (incident_id, as_of, format),
    check (sha256 = encode(pg_catalog.sha256(convert_to(body, 'UTF8')), 'hex'))
);
grant select, insert on incident_export to "${app_role}";
