-- What customers say of occupation and purpose: a row for each version, readable for nobody without the key.
create table due_diligence (
    account_id     uuid        not null references account (account_id),
    version        integer     not null check (version > 0),
    questionnaire  integer     not null check (questionnaire > 0),
    -- For which the answers are sealed.
    answer_id      uuid        not null unique,
    answers_sealed bytea       not null,
    answered_at    timestamptz not null,
    primary key (account_id, version)
);

grant select, insert on due_diligence to "${app_role}";
grant update (answers_sealed) on due_diligence to "${app_role}";
