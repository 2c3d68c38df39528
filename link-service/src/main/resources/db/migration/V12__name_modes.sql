-- A bank may compare what we send, or tell the payee's name of an account when asked.
alter table bank_posture drop constraint bank_posture_name_mode_check;
alter table bank_posture add constraint bank_posture_name_mode_check
    check (name_mode in ('RETURNS_KANA', 'COMPARES_KANA_AND_BIRTHDATE', 'PAYEE_INQUIRY', 'NONE'));
