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

    /**
     * Has two persons' decision written down, so that nothing leaves under the id any more.
     *
     * @param evidence where it is kept what the decision rests on
     * @return what holds now: the bank's own word where it came first, unknown while something may be on its way
     */
    BankAnswer decide(BankOrder order, boolean booked, String evidence);
}
