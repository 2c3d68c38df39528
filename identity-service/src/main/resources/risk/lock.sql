-- Who shows one of these signals waits for everybody who showed it just before; always in the same order.
select pg_advisory_xact_lock(?, lock.id)
  from (select distinct hashtext(word) as id from unnest(?) as word order by id) lock
