-- A published figure may be about less than all that its publisher does, or about more (one bank over all services, one service over
-- all banks); such figures are never laid beside each other.
alter table bulletin_figure add column subject text check (char_length(subject) between 1 and 50);

-- What we say to everybody was said first in a notice, which a second person published. What was entered before has none.
alter table bulletin
    add column notice_id uuid references notice (id),
    add constraint bulletin_of_ours_by_a_notice check (own = (notice_id is not null)) not valid;
