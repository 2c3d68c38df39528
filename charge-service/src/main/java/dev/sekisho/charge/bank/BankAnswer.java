package dev.sekisho.charge.bank;

import java.time.Instant;
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

    /** It may have been booked, or may still be, and nothing is to be heard of it before a time of business. */
    record NotNow(Instant until, WaitsFor waitsFor) implements BankAnswer {

        public NotNow {
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(waitsFor, "waitsFor");
        }
    }

    /** What has to happen before asking makes sense. */
    enum WaitsFor {
        /** The bank is closed, and nothing is asked of it. */
        OPENING,
        /** The bank answers no inquiries: its statement says what it booked. */
        STATEMENT
    }
}
