select id, wallet_id, do_not_link, link_not_before from bank_account
where fingerprint = ? or fingerprint_2 = ?
for update
