package dev.sekisho.charge.reconciliation;

import dev.sekisho.kernel.event.charge.DifferenceDecisionRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Hears what people make of a difference: one proposes with evidence, another person approves that very content. Nothing
 * is asked of anybody outside here; what settles an order is carried out after this is committed.
 */
@ApplicationScoped
public class DecideDifference {

    private final Differences differences;
    private final OurOrders orders;
    private final InstantSource clock;

    @Inject
    public DecideDifference(Differences differences, OurOrders orders, InstantSource clock) {
        this.differences = differences;
        this.orders = orders;
        this.clock = clock;
    }

    /** Also in place of what was proposed before: an approval of that counts no more. */
    @Transactional
    public Heard propose(UUID id, Resolution resolution, Evidence evidence, Signature by) {
        Optional<Difference> present = differences.lock(id);
        if (present.isEmpty()) {
            return new Heard.Unknown();
        }
        if (present.get() instanceof EndedDifference || present.get() instanceof ApprovedDifference) {
            return new Heard.Over();
        }
        if (isOwn(present.get(), by)) {
            return refuse(present.get(), DecisionRule.OWN_ORDER, by);
        }
        if (!resolution.fits(present.get().head().kind())) {
            return refuse(present.get(), DecisionRule.DOES_NOT_FIT, by);
        }
        ProposedDifference proposed = present.get() instanceof ProposedDifference earlier
                ? earlier.propose(resolution, evidence, by)
                : ((OpenDifference) present.get()).propose(resolution, evidence, by);
        differences.save(proposed, proposed.fact());
        return new Heard.Taken(proposed);
    }

    @Transactional
    public Heard approve(UUID id, ContentHash named, Signature by) {
        Optional<Difference> present = differences.lock(id);
        if (present.isEmpty()) {
            return new Heard.Unknown();
        }
        if (present.get() instanceof OpenDifference open) {
            return refuse(open, DecisionRule.NOTHING_PROPOSED, by);
        }
        if (!(present.get() instanceof ProposedDifference proposed)) {
            return new Heard.Over();
        }
        if (isOwn(proposed, by)) {
            return refuse(proposed, DecisionRule.OWN_ORDER, by);
        }
        return proposed.against(named, by)
                .map(rule -> refuse(proposed, rule, by))
                .orElseGet(() -> approved(proposed.approve(by)));
    }

    /** What settles no order is carried out by being decided. */
    private Heard approved(ApprovedDifference approved) {
        differences.save(approved, approved.fact());
        if (approved.proposal().resolution().settlesTheOrder()) {
            return new Heard.Taken(approved);
        }
        EndedDifference ended = approved.end(EndReason.CARRIED_OUT, clock.instant());
        differences.save(ended, ended.fact());
        return new Heard.Taken(ended);
    }

    private boolean isOwn(Difference difference, Signature by) {
        return orders.find(Set.of(difference.head().order())).values().stream()
                .anyMatch(order -> order.isOf(by.person()));
    }

    private Heard refuse(Difference present, DecisionRule rule, Signature by) {
        differences.record(
                present,
                new DifferenceDecisionRefused(
                        present.head().id(),
                        rule.name(),
                        by.staffId(),
                        by.person().value()));
        return new Heard.Refused(rule);
    }

    /** What came of it. */
    public sealed interface Heard {

        /** It counts. */
        record Taken(Difference difference) implements Heard {}

        /** It does not count. */
        record Refused(DecisionRule rule) implements Heard {}

        /** It is decided already, or over. */
        record Over() implements Heard {}

        /** There is no such difference. */
        record Unknown() implements Heard {}
    }
}
