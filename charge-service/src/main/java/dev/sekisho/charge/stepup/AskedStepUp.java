package dev.sekisho.charge.stepup;

import dev.sekisho.kernel.event.charge.StepUpMoved;
import java.util.Objects;

/** The code is with the customer, or is about to be. @param version with the codes that were refused */
public record AskedStepUp(StepUpHead head, long version) implements StepUp {

    public AskedStepUp {
        Objects.requireNonNull(head, "head");
    }

    static AskedStepUp of(StepUpHead head) {
        return new AskedStepUp(head, 1);
    }

    ApprovedStepUp approved() {
        return new ApprovedStepUp(head, version + 1);
    }

    EndedStepUp ended(EndedStepUp.Because because) {
        return new EndedStepUp(head, version + 1, because);
    }

    AskedStepUp codeRefused() {
        return new AskedStepUp(head, version + 1);
    }

    @Override
    public StepUpMoved fact() {
        return head.fact(version == 1 ? "ASKED" : "CODE_REFUSED");
    }
}
