select exists (select from link where bank_account_id = ? and state <> 'REVOKED') as linked,
       exists (select from link_stop
               join link on link.id = link_stop.link_id
               where link.bank_account_id = ? and not lifted) as stopped,
       past.end_reason, past.ended_at
  from (select) as one
  left join (select end_reason, ended_at from link
              where bank_account_id = ? and ended_at is not null
              order by ended_at desc limit 1) as past on true
