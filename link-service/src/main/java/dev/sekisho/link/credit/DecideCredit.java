package dev.sekisho.link.credit;

import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.link.bank.DebitAnswer;
import dev.sekisho.link.clock.MachineClock;
import dev.sekisho.link.debit.DebitLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Writes down what two persons of charge-service decided of a credit that its bank cannot answer, as of a debit. */
@ApplicationScoped
public class DecideCredit {

    private static final String DECIDED = "DECIDED:";

    private final ClaimCredit claims;
    private final Credits credits;
    private final RecordCredit record;
    private final DebitLimits limits;
    private final MachineClock machine;

    DecideCredit(ClaimCredit claims, Credits credits, RecordCredit record, DebitLimits limits, MachineClock machine) {
        this.claims = claims;
        this.credits = credits;
        this.record = record;
        this.limits = limits;
        this.machine = machine;
    }

    /** @param evidence where the bank's word is kept by which it was booked */
    @Transactional
    public Credit booked(PayoutId payout, String evidence) {
        Credit present = claims.findOrClose(payout);
        return isDecidable(present) ? record.record(payout, new DebitAnswer.Accepted(DECIDED + evidence)) : present;
    }

    @Transactional
    public Credit notBooked(PayoutId payout) {
        claims.findOrClose(payout);
        Credit present = credits.lock(payout).orElseThrow();
        if (present instanceof Credit.Waiting waiting) {
            Credit.Closed closed = waiting.closed(CloseReason.DECIDED_NOT_BOOKED);
            credits.save(closed, closed.closed());
            return closed;
        }
        return isDecidable(present) ? record.ended(payout, CloseReason.DECIDED_NOT_BOOKED) : present;
    }

    private boolean isDecidable(Credit present) {
        return present instanceof Credit.Pending pending
                && !pending.mayStillArrive(machine.now(), limits.longestOnTheWay());
    }
}
