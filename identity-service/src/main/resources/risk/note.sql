insert into risk_sighting (subject, counted, kind, key, network, first_at, seen_at, times)
select ?, ?, shown.kind, decode(shown.key, 'hex'), shown.network, moment.at, moment.at, 1
  from unnest(?, ?, ?) as shown (kind, key, network),
       (select ?::timestamptz as at) moment
 order by shown.kind, shown.key
on conflict (subject, kind, key) do update
   set seen_at = greatest(risk_sighting.seen_at, excluded.seen_at),
       network = excluded.network,
       times = risk_sighting.times + 1
