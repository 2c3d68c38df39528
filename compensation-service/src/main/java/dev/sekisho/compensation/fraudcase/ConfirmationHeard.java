package dev.sekisho.compensation.fraudcase;

import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.List;

/** Who has to know at once that a bank confirmed charges of a case; in the transaction in which it did. */
@FunctionalInterface
public interface ConfirmationHeard {

    /** @param charges those that were not confirmed before */
    void heard(CaseHead fraudCase, BankCode bank, List<VictimCharge> charges, Instant now);
}
