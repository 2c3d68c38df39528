package dev.sekisho.compensation.claim;

import dev.sekisho.kernel.id.BankAccountId;
import java.util.Optional;

/** Accounts that a bank has named, and a second person has agreed to, for depositors whose charged one cannot be paid. */
public interface OtherAccounts {

    /** The charged bank account whose depositor is paid to this payee instead. */
    Optional<BankAccountId> standsFor(Payee payee);
}
