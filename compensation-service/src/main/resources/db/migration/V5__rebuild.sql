-- A copy that is lost or doubted is thrown away with the marks of what was taken in, and made anew from the facts that its
-- owners tell again (docs/adr/0034). Every listener of this service only copies, so that hearing a fact again does
-- nothing but that. Only the schema's owner may.
create function forget_copies() returns void language sql as $$
    truncate copied_charge, copied_link, copied_payment, copied_entry, copied_transfer, copied_payout, copied_reversal,
             copy_progress, inbox;
$$;
revoke all on function forget_copies() from public;
