-- Which case is the first of its bank for a time is asked each ten seconds (A41).
create index confirmed_charge_of_bank_by_time on confirmed_charge (bank_code, confirmed_at);
