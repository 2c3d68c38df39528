package dev.sekisho.compensation.paymentrun;

import java.util.Objects;

/** What came of a command on a payment run; a refusal of a person is stored as a fact too. */
public sealed interface RunOutcome {

    /** Done, and this is how the run stands now. */
    record Done(PaymentRun run) implements RunOutcome {

        public Done {
            Objects.requireNonNull(run, "run");
        }
    }

    /** Not done. */
    record Refused(RunRule rule) implements RunOutcome {

        public Refused {
            Objects.requireNonNull(rule, "rule");
        }
    }

    /** There is no such run. */
    record Absent() implements RunOutcome {}
}
