package dev.sekisho.charge.stepup;

import dev.sekisho.kernel.event.charge.StepUpMoved;

/** A question to a customer in one of its states. */
public sealed interface StepUp permits AskedStepUp, ApprovedStepUp, EndedStepUp {

    StepUpHead head();

    /** How many facts there are of it, that of this state included. */
    long version();

    StepUpMoved fact();
}
