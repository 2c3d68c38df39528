-- Whoever looks for the links of a bank wants those that are not revoked, by the same columns: link_of_bank has them. This
-- one was written for every link and read by nobody.
drop index link_by_bank;
