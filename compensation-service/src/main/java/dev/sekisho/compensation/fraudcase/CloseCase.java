package dev.sekisho.compensation.fraudcase;

import dev.sekisho.compensation.fraudcase.Closings.Approval;
import dev.sekisho.kernel.event.compensation.CaseClosingApproved;
import dev.sekisho.kernel.id.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Closes a case when as many different people want it as its outcome takes; two of one human count as one. Only own use
 * lets go what was stopped and frozen, and that takes two.
 */
@ApplicationScoped
public class CloseCase {

    private final Cases cases;
    private final Closings closings;
    private final Measures measures;

    CloseCase(Cases cases, Closings closings, Measures measures) {
        this.cases = cases;
        this.closings = closings;
        this.measures = measures;
    }

    @Transactional
    public ClosingAnswer close(CaseNumber number, Approval approval) {
        Optional<FraudCase> locked = cases.lock(number);
        if (locked.isEmpty()) {
            return new ClosingAnswer.CaseUnknown();
        }
        if (!(locked.get() instanceof LiveCase live)) {
            boolean same = ((ClosedCase) locked.get()).outcome() == approval.outcome();
            return same ? new ClosingAnswer.Closed(locked.get()) : new ClosingAnswer.Refused("CASE_OVER");
        }
        Optional<String> against = reasonAgainst(live, approval);
        return against.<ClosingAnswer>map(ClosingAnswer.Refused::new).orElseGet(() -> approve(live, approval));
    }

    private Optional<String> reasonAgainst(LiveCase live, Approval approval) {
        if (!live.closings().contains(approval.outcome())) {
            return Optional.of("NOT_IN_THIS_STATE");
        }
        ClosingOutcome before = closings.of(live.head()).get(approval.person());
        if (before != null && before != approval.outcome()) {
            return Optional.of("SAID_OTHERWISE");
        }
        boolean somethingStands = !measures.of(live.head().id()).isEmpty();
        return approval.outcome() == ClosingOutcome.NOTHING_FOUND && somethingStands
                ? Optional.of("SOMETHING_WAS_FOUND")
                : Optional.empty();
    }

    private ClosingAnswer approve(LiveCase live, Approval approval) {
        if (!closings.of(live.head()).containsKey(approval.person())) {
            closings.add(live.head(), approval, fact(live, approval));
        }
        Map<PersonId, ClosingOutcome> said = closings.of(live.head());
        long persons = said.values().stream()
                .filter(outcome -> outcome == approval.outcome())
                .count();
        if (persons < approval.outcome().persons()) {
            return new ClosingAnswer.NeedsAnother(live);
        }
        ClosedCase closed = live.closed(approval.outcome(), approval.at());
        cases.save(closed, closed.closed());
        if (closed.outcome().releases()) {
            measures.release(closed, approval.at());
        }
        return new ClosingAnswer.Closed(closed);
    }

    private static CaseClosingApproved fact(LiveCase live, Approval approval) {
        return new CaseClosingApproved(
                UUID.randomUUID(),
                live.head().id(),
                live.head().number().value(),
                approval.outcome().name(),
                approval.person().value(),
                approval.at());
    }

    /** What came of it. */
    public sealed interface ClosingAnswer {

        /** It is over. */
        record Closed(FraudCase fraudCase) implements ClosingAnswer {}

        /** One more person has to want it. */
        record NeedsAnother(FraudCase fraudCase) implements ClosingAnswer {}

        /** There is no such case. */
        record CaseUnknown() implements ClosingAnswer {}

        /** @param rule CASE_OVER, NOT_IN_THIS_STATE, SAID_OTHERWISE or SOMETHING_WAS_FOUND */
        record Refused(String rule) implements ClosingAnswer {}
    }
}
