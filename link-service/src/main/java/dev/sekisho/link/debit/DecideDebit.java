package dev.sekisho.link.debit;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.link.bank.DebitAnswer;
import dev.sekisho.link.clock.MachineClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Writes down what two persons of charge-service decided of a debit that its bank cannot answer: under its id nothing
 * leaves any more. The bank's own word, if it came first, stays; and nothing is decided while a request may be on its way.
 */
@ApplicationScoped
public class DecideDebit {

    private static final String DECIDED = "DECIDED:";

    private final ClaimDebit claims;
    private final Debits debits;
    private final RecordDebit record;
    private final DebitLimits limits;
    private final MachineClock machine;

    DecideDebit(ClaimDebit claims, Debits debits, RecordDebit record, DebitLimits limits, MachineClock machine) {
        this.claims = claims;
        this.debits = debits;
        this.record = record;
        this.limits = limits;
        this.machine = machine;
    }

    /** @param evidence where the bank's word is kept by which it was booked; what never left was not */
    @Transactional
    public Debit booked(ChargeId charge, String evidence) {
        Debit present = claims.findOrClose(charge);
        return present instanceof PendingDebit pending && !isOnItsWay(pending)
                ? record.record(charge, new DebitAnswer.Accepted(DECIDED + evidence))
                : present;
    }

    @Transactional
    public Debit notBooked(ChargeId charge) {
        claims.findOrClose(charge);
        Debit present = debits.lock(charge).orElseThrow();
        if (present instanceof WaitingDebit waiting) {
            ClosedDebit closed = waiting.closed(CloseReason.DECIDED_NOT_BOOKED);
            debits.save(closed, closed.closed());
            return closed;
        }
        if (!(present instanceof PendingDebit pending) || isOnItsWay(pending)) {
            return present;
        }
        DeclinedDebit declined = pending.neverArrived(CloseReason.DECIDED_NOT_BOOKED);
        debits.save(declined, declined.answered());
        return declined;
    }

    private boolean isOnItsWay(PendingDebit pending) {
        return pending.mayStillArrive(machine.now(), limits.longestOnTheWay());
    }
}
