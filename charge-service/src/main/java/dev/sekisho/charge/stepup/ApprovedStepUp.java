package dev.sekisho.charge.stepup;

import dev.sekisho.kernel.event.charge.StepUpMoved;
import java.util.Objects;

/** The customer gave their word; it is good once, for exactly what was asked, and for a few minutes. */
public record ApprovedStepUp(StepUpHead head, long version) implements StepUp {

    public ApprovedStepUp {
        Objects.requireNonNull(head, "head");
    }

    public boolean covers(StepUpThing thing) {
        return head.thing().equals(thing);
    }

    EndedStepUp used() {
        return new EndedStepUp(head, version + 1, EndedStepUp.Because.USED);
    }

    @Override
    public StepUpMoved fact() {
        return head.fact("APPROVED");
    }
}
