package dev.sekisho.charge.bank;

import java.util.Objects;

/** What is known of an order to a bank: yes, no, or not yet; anything that is not a clear yes or no is not yet. */
public sealed interface BankAnswer {

    /** The bank booked it. */
    record Accepted(String bankReference) implements BankAnswer {
        public Accepted {
            Objects.requireNonNull(bankReference, "bankReference");
        }
    }

    /** The bank did not book it and never will under this id. */
    record Declined(String reason) implements BankAnswer {
        public Declined {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** It may have been booked. */
    record Unknown() implements BankAnswer {}
}
