-- What comes back may be an interim payment, which persons have to see to.
do $$
declare
    c record;
begin
    for c in select conname from pg_constraint
            where contype = 'c' and conrelid = 'bank_return'::regclass
              and pg_get_constraintdef(oid) like '%NOT_CONFIRMED%' loop
        execute format('alter table bank_return drop constraint %I', c.conname);
    end loop;
end $$;
alter table bank_return add constraint bank_return_finding_check check (finding in ('BY_REFERENCE', 'BY_NAME', 'BY_DAY',
    'NO_SUCH_AMOUNT', 'NO_SUCH_NAME', 'REFERENCE_UNKNOWN', 'NAME_DIFFERS', 'NAMELESS', 'SEVERAL', 'TOO_MANY',
    'NOT_CONFIRMED', 'INTERIM', 'TOLD_AGAIN', 'STATEMENT_OUT_OF_LINE', 'IS_BENEFICIARY'));
create index interim_payment_of_amount on interim_payment (amount_yen) where state in ('SENT', 'PAID');
