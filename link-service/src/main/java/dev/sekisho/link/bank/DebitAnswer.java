package dev.sekisho.link.bank;

import java.util.Objects;

/** What a bank says of one debit or credit; whatever it did not say clearly is unknown, and unknown is never success. */
public sealed interface DebitAnswer {

    /** The bank moved the money. @param reference the bank's own, never blank */
    record Accepted(String reference) implements DebitAnswer {

        public Accepted {
            if (reference.isBlank()) {
                throw new IllegalArgumentException("a booking has a reference");
            }
        }
    }

    /** The bank did not and will not move the money under this id. */
    record Declined(DeclineReason reason) implements DebitAnswer {

        public Declined {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Nobody knows yet: no answer, a late one, or one that cannot be read. */
    record Unknown() implements DebitAnswer {}

    /** The bank never received this id; only an inquiry can say so. */
    record NeverSeen() implements DebitAnswer {}
}
