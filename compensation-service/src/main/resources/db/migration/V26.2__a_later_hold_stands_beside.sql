-- Of one case and target there is one measure without an end, and beside it as many holds as end at different times: the owner of a
-- wallet takes no longer end under the same id (IN-05).
drop index measure_one_of_a_case_on_a_target;
create unique index measure_one_of_a_case_on_a_target on measure (case_id, target, target_id)
    where state <> 'LAPSED' and not release and ends_at is null;
create index measure_of_a_case_on_a_target on measure (case_id, target, target_id);
