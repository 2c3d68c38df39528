-- The number under which a receiving bank files what it is asked: the case's, and which of its requests it is.
alter table freeze_request add column number_in_case int check (number_in_case > 0);
update freeze_request r set number_in_case = n.place
from (select id, row_number() over (partition by case_id order by written_at, id) place from freeze_request) n
where n.id = r.id;
alter table freeze_request alter column number_in_case set not null,
    add constraint freeze_request_has_a_number_of_its_own unique (case_id, number_in_case);
