-- The yardstick: what charge-service does for one charge, done by the database alone, one charge for each transaction.
-- The tables are charge-service's own in shape, constraints and indexes, in a schema of their own.
create schema yardstick;

create table yardstick.wallet       (like public.wallet including all) with (fillfactor = 70);
create table yardstick.cap_counter  (like public.cap_counter including all) with (fillfactor = 70);
create table yardstick.link_copy    (like public.link_copy including all);
create table yardstick.charge       (like public.charge including all) with (fillfactor = 80);
create table yardstick.ledger_entry (like public.ledger_entry including all);
create table yardstick.fact         (like public.fact including all);
create table yardstick.outbox       (like public.outbox including all);

create trigger ledger_adds_up_to_zero after insert on yardstick.ledger_entry
    referencing new table as new_entry for each statement execute function public.ledger_adds_up_to_zero();

-- As many bytes as a fact about a charge has.
create function yardstick.tell(subject uuid, number bigint, type text) returns void
    language plpgsql set search_path = yardstick, public as $$
declare
    told uuid := gen_random_uuid();
begin
    insert into fact (id, aggregate_id, version, type, payload)
        values (told, subject, number, type, convert_to(repeat('0123456789', 75), 'UTF8'));
    insert into outbox (fact_id, aggregate_id, version) values (told, subject, number);
end
$$;

-- Lock, then read in statements of their own, decide, write.
create function yardstick.reserve(new_charge uuid, payer uuid, payer_link uuid) returns void
    language plpgsql set search_path = yardstick, public as $$
declare
    present link_copy;
    today date := (now() at time zone 'Asia/Tokyo')::date;
    used bigint;
begin
    perform id from wallet where id = payer for update;
    perform id from cap_counter where id in (payer, payer_link) order by scope, id for update;
    perform id from link_copy where id = payer_link for share;
    select * into present from link_copy where id = payer_link;
    select coalesce(max(day.total), 0) into used
        from (select sum(u.yen) as total
                from cap_counter c, unnest(c.days, c.used_yen) as u (day, yen)
               where c.id in (payer, payer_link) and u.day > today - 31
               group by c.scope) as day;
    if present.state <> 'ACTIVE' or used + 1 > 300000000 then
        raise exception 'refused';
    end if;
    insert into charge (id, wallet_id, idempotency_key, link_id, amount_yen, state, version, decided_at, person_id,
                        bank_account_id, bank_code, due_at)
        values (new_charge, payer, new_charge::text, payer_link, 1, 'RESERVED', 1, now(), payer, payer_link, '0998',
                now() + interval '15 seconds');
    update cap_counter
       set days = case when today = any (days) then days else days || today end,
           used_yen = case when today = any (days)
                           then used_yen[:cardinality(used_yen) - 1] || (used_yen[cardinality(used_yen)] + 1)
                           else used_yen || 1::bigint end
     where id in (payer, payer_link);
    perform tell(new_charge, 1, 'dev.sekisho.charge.charge-reserved.v1');
end
$$;

create function yardstick.settle(reserved uuid, payer uuid) returns void
    language plpgsql set search_path = yardstick, public as $$
declare
    line bigint;
    holds bigint;
begin
    perform id from wallet where id = payer for update;
    perform id from charge where id = reserved for update;
    update wallet set balance_yen = balance_yen + 1, last_line = last_line + 1 where id = payer
        returning last_line, balance_yen into line, holds;
    insert into ledger_entry (transaction_id, line, kind, at, account, amount_yen, number, balance_yen)
        values (reserved, 1, 'CHARGE', now(), 'wallet:' || payer, 1, line, holds),
               (reserved, 2, 'CHARGE', now(), 'bank:0998', -1, null, null);
    update charge
       set state = 'POSTED', version = 2, bank_reference = 'YARDSTICK', settled_at = now(), due_at = null
     where id = reserved and version = 1 and state = 'RESERVED';
    perform tell(reserved, 2, 'dev.sekisho.charge.charge-posted.v1');
end
$$;

create function yardstick.charge_at_once(new_charge uuid, payer uuid, payer_link uuid) returns void
    language plpgsql set search_path = yardstick, public as $$
begin
    perform yardstick.reserve(new_charge, payer, payer_link);
    perform yardstick.settle(new_charge, payer);
end
$$;
