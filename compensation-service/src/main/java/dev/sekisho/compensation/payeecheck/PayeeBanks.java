package dev.sekisho.compensation.payeecheck;

import dev.sekisho.compensation.claim.Payee;

/** The payees' own banks, as link-service reaches them. */
public interface PayeeBanks {

    /** Never in a transaction. Whatever cannot be understood is {@link PayeeOutcome#NOT_ANSWERED}. */
    PayeeOutcome ask(Payee payee);
}
