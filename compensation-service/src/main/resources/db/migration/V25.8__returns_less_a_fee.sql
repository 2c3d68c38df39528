-- A bank may keep a fee of what it sends back: two persons say of which line it is, the fee stands beside, the line ends whole.
alter table bank_return
    add column fee_yen bigint not null default 0 check (fee_yen between 0 and 2000),
    add column line_yen bigint generated always as (amount_yen + fee_yen) stored,
    add constraint bank_return_fee_is_known_to_two check (fee_yen = 0 or state = 'MATCHED' and proposed_by is not null);
do $$
declare
    c record;
begin
    for c in select conname from pg_constraint
            where contype = 'f' and conrelid = 'bank_return'::regclass and confrelid = 'payment_line'::regclass loop
        execute format('alter table bank_return drop constraint %I', c.conname);
    end loop;
end $$;
alter table bank_return add constraint bank_return_is_of_a_line
    foreign key (run_id, claim_id, line_yen) references payment_line (run_id, claim_id, amount_yen);
grant update (fee_yen) on bank_return to "${app_role}";
