package dev.sekisho.charge.charge;

import java.util.Objects;

/** What is known of a debit: yes, no, or not yet; anything that is not a clear yes or no is not yet. */
public sealed interface DebitAnswer {

    /** The bank booked it. */
    record Accepted(String bankReference) implements DebitAnswer {
        public Accepted {
            Objects.requireNonNull(bankReference, "bankReference");
        }
    }

    /** The bank did not book it and never will under this id. */
    record Declined(String reason) implements DebitAnswer {
        public Declined {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** It may have been booked. */
    record Unknown() implements DebitAnswer {}
}
