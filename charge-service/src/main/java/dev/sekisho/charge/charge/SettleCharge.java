package dev.sekisho.charge.charge;

import dev.sekisho.charge.bank.BankAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Second phase: writes what the bank said, once.
 *
 * <p>The request and any number of completers may bring answers to one charge; the first clear one ends it, the others
 * find it ended.
 */
@ApplicationScoped
public class SettleCharge {

    private final ChargeBook book;
    private final InstantSource clock;

    @Inject
    public SettleCharge(ChargeBook book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
    }

    /** The state the charge is in now. */
    @Transactional
    public Charge settle(PendingCharge seen, BankAnswer answer) {
        Charge present = book.open(seen, answer);
        if (!(present instanceof PendingCharge pending)) {
            return present;
        }
        Charge next = pending.answered(answer, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!next.equals(present)) {
            book.write(next);
        }
        return next;
    }
}
