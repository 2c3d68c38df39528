-- Facts are told again at the word of a tool, which has a name and no id.
alter table fact_republication
    alter column asked_by type text using asked_by::text,
    add check (length(asked_by) between 1 and 64);
