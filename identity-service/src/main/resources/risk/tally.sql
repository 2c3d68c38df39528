-- For each signal of the account and each rule about it: how many showed it in the rule's window, counted to the rule's end.
select asked.rule, encode(mine.key, 'hex') as key,
       (select count(*)
          from (select 1
                  from risk_sighting other
                 where other.kind = mine.kind
                   and other.key = mine.key
                   and other.counted = asked.counted
                   and other.seen_at > asked.since
                 limit asked.count_to) found) as seen
  from risk_sighting mine
  join unnest(?, ?, ?, ?, ?, ?) as asked (rule, kind, counted, since, count_to, networks) on asked.kind = mine.kind
 where mine.subject = ?
   and mine.seen_at > asked.since
   and (asked.networks = '' or mine.network = any (string_to_array(asked.networks, ' ')))
