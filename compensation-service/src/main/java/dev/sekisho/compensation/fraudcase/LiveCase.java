package dev.sekisho.compensation.fraudcase;

import dev.sekisho.kernel.event.compensation.CaseJoined;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A case that is not closed: reports join it, the bank confirms charges of it, and it may be closed in some ways. */
public sealed interface LiveCase extends FraudCase permits OpenCase, ConfirmedCase {

    /** One more report of the same. */
    LiveCase joined();

    /** The fact that this report joined it. */
    default CaseJoined joinedBy(UUID report, Instant now) {
        return new CaseJoined(head().id(), head().number().value(), report, now);
    }

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
