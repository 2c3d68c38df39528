package dev.sekisho.compensation.trace;

import dev.sekisho.kernel.id.ChargeId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Says where the money of some charges went, as far as this service's copy knows. */
@ApplicationScoped
public class TraceMoney {

    private final MoneyHistories histories;
    private final TraceLimits limits;

    @Inject
    public TraceMoney(MoneyHistories histories, TraceLimits limits) {
        this.histories = histories;
        this.limits = limits;
    }

    /**
     * First in first out. Those among the charges that were not posted are not in the trace: they brought no money.
     *
     * @throws IllegalArgumentException for no charge, or more than {@link TraceLimits#charges}
     */
    public Trace trace(Set<ChargeId> charges) {
        return trace(charges, TraceRule.FIRST_IN_FIRST_OUT);
    }

    /** The same by another rule. */
    public Trace trace(Set<ChargeId> charges, TraceRule rule) {
        if (charges.isEmpty() || charges.size() > limits.charges()) {
            throw new IllegalArgumentException("one trace is of 1 to " + limits.charges() + " charges");
        }
        Widening widening = new Widening(rule, limits.steps());
        histories.of(charges, limits, widening);
        return widening.latest();
    }
}
