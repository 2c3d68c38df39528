-- A payment carries the key that its payer gave it, as a charge does: what decides that it is made once lies in the row.
-- Payments from before take their keys from the calls that made them, so that an old key pays no second time.
alter table payment
    add column idempotency_key text check (length(idempotency_key) between 1 and 64);

update payment p
   set idempotency_key = c.key
  from idempotent_call c
 where c.operation = 'POST /v1/payments'
   and c.caller = p.wallet_id::text
   and c.answer is not null
   and (convert_from(c.answer, 'UTF8')::jsonb ->> 'paymentId')::uuid = p.id;

-- Every new one has a key.
alter table payment
    add constraint payment_key unique (wallet_id, idempotency_key),
    add constraint payment_has_key check (idempotency_key is not null) not valid;
