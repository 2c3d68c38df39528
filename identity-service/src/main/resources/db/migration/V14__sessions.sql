-- A password is changed, reset, or hashed anew with other parameters.
grant update (password_hash) on account to "${app_role}";
