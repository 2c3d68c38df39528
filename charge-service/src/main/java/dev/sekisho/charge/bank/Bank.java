package dev.sekisho.charge.bank;

import java.time.Duration;

/** The way to the bank, through link-service; never used inside a database transaction, never throws. */
public interface Bank {

    /**
     * Asks for the money under the order's own id, so that asking twice moves it once.
     *
     * @param patience how long to wait for the answer; what comes later is found by an inquiry
     */
    BankAnswer ask(BankOrder order, Duration patience);

    /** Asks what became of it, under the same id. */
    BankAnswer inquire(BankOrder order);
}
