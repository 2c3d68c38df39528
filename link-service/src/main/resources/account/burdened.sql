select exists (select from link where bank_account_id = ? and state <> 'REVOKED') as linked,
       exists (select from link_stop
               join link on link.id = link_stop.link_id
               where link.bank_account_id = ? and not lifted) as stopped
