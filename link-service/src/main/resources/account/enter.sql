insert into bank_account (id, fingerprint, fingerprint_2, fingerprint_key, bank_code, sealed_account, wallet_id)
values (?, ?, ?, '', ?, ?, ?)
on conflict do nothing
