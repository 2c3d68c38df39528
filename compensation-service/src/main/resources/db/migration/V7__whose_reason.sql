-- Which fact gave the reason: facts that are told again come after newer ones, and an older reason must not stay before a
-- younger one. Of reasons that were copied before, nothing but the link's newest fact is known.
alter table copied_link add column reason_version bigint;
update copied_link set reason_version = version where reason is not null;
alter table copied_link add constraint copied_link_reason_of_a_fact
    check ((reason is null) = (reason_version is null) and reason_version between 1 and version);
