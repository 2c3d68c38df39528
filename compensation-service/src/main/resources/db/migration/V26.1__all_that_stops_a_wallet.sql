-- What was ever ordered for a wallet and its links, whichever case ordered it, and whether it was let go.
drop index measure_standing_on;
create index measure_on_target on measure (target_id);
