-- What was named before V22.1 gets its print when a service starts, which alone can unseal it.
grant update (account_print) on other_account to "${app_role}";
