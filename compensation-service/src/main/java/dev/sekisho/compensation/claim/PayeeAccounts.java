package dev.sekisho.compensation.claim;

import dev.sekisho.kernel.id.BankAccountId;
import java.util.Optional;

/** Which bank account an account number is; only link-service can tell. */
public interface PayeeAccounts {

    /** Empty for one that was never linked. @throws Unavailable if nobody answers: then nothing is claimed */
    Optional<BankAccountId> find(Payee payee);

    /** link-service gave no clear answer. */
    final class Unavailable extends RuntimeException {

        public Unavailable() {
            super("link-service gave no clear answer about a bank account", null, false, false);
        }
    }
}
