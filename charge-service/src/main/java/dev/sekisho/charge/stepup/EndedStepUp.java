package dev.sekisho.charge.stepup;

import dev.sekisho.kernel.event.charge.StepUpMoved;
import java.util.Objects;

/** A question that lets nothing through any more. */
public record EndedStepUp(StepUpHead head, long version, Because because) implements StepUp {

    public EndedStepUp {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(because, "because");
    }

    /** Why it is over. */
    public enum Because {
        /** Money left by it. */
        USED,
        /** identity-service does not ask this customer. */
        REFUSED,
        /** The tries are used up, or the customer was stopped meanwhile. */
        LOCKED
    }

    @Override
    public StepUpMoved fact() {
        return head.fact(because.name());
    }
}
