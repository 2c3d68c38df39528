-- What burdens a bank account is found by the account, in whatever state its links are. The indexes that came before hold
-- either the links that stand or those that are over, so every standing stop was looked at instead: 10,000 of them for each
-- new link, among ten million links.
create index link_of_account on link (bank_account_id);
