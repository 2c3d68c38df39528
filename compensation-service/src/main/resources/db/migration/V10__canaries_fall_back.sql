-- A canary that confirmed damage went through falls back: the order for it goes the way of all stops.
alter table bank_stop drop constraint bank_stop_cause_check;
alter table bank_stop add constraint bank_stop_cause_check
    check (cause in ('THRESHOLD', 'SEVERAL_BANKS', 'NO_DECISION', 'DECISION', 'CANARY'));
