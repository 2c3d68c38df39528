-- The banks that exist nowhere came with the first migration; partner banks are data now, and the sandbox brings its own.
-- Where something was done at one of them it stays, and production refuses it.
delete from bank_posture
where bank_code in ('0998', '0999')
    and not exists (select from link_request r where r.bank_code = bank_posture.bank_code)
    and not exists (select from suspension s where s.bank_code = bank_posture.bank_code)
    and not exists (select from resume r where r.bank_code = bank_posture.bank_code);

delete from path_review
where with_posture and not exists (select from bank_posture p where p.bank_code = path_review.bank_code);

delete from bank
where code in ('0998', '0999') and not exists (select from bank_posture p where p.bank_code = bank.code);
