-- A debit is written once and changed once or twice right after: the change finds room beside it, and no index hears of it
-- (its times are in summaries only).
alter table debit set (fillfactor = 80);
