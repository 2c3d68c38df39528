package dev.sekisho.compensation.fraudcase;

import java.time.Instant;
import java.util.Set;

/** A case that is not closed: reports join it, the bank confirms charges of it, and it may be closed in some ways. */
public sealed interface LiveCase extends FraudCase permits OpenCase, ConfirmedCase {

    /** One more report of the same. */
    LiveCase joined();

    /** The bank says that charges of it were fraud. */
    ConfirmedCase confirmed(Instant now);

    /** How a case in this state may end. */
    Set<ClosingOutcome> closings();

    /** @throws IllegalArgumentException for an outcome that this state does not lead to */
    default ClosedCase closed(ClosingOutcome outcome, Instant now) {
        if (!closings().contains(outcome)) {
            throw new IllegalArgumentException("a case that is " + state() + " does not end as " + outcome);
        }
        return new ClosedCase(head().next(), outcome, now);
    }
}
