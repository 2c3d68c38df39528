-- Every entry was put into two indexes by its account; the one with the time sums an account up just as well, and each entry
-- that is copied is written once less.
drop index copied_entry_of_account;
