package dev.sekisho.charge.charge;

import java.time.Duration;

/** The way to the bank, through link-service; never used inside a database transaction, never throws. */
public interface BankDebits {

    /**
     * Asks for the money under the charge's own id, so that asking twice takes it once.
     *
     * @param patience how long to wait for the answer; what comes later is found by an inquiry
     */
    DebitAnswer debit(ReservedCharge charge, Duration patience);

    /** Asks what became of it, under the same id. */
    DebitAnswer inquire(PendingCharge charge);
}
