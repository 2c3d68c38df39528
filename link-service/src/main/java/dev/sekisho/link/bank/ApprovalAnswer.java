package dev.sekisho.link.bank;

import java.util.Objects;

/** What a bank says of an approval that it was asked about; whatever it does not say clearly leaves the approval open. */
public sealed interface ApprovalAnswer {

    /** The depositor has not answered yet. */
    record Waiting() implements ApprovalAnswer {}

    /** We asked too often; the depositor has not answered yet. */
    record TooSoon() implements ApprovalAnswer {}

    /** The depositor, or the bank, said no. */
    record Denied() implements ApprovalAnswer {}

    /** The depositor did not answer in time. */
    record RanOut() implements ApprovalAnswer {}

    /** The bank gave its word, which is believed or not. */
    record Told(BankAuthentication word) implements ApprovalAnswer {

        public Told {
            Objects.requireNonNull(word, "word");
        }
    }

    /** No answer, or none that can be read. */
    record Silent() implements ApprovalAnswer {}
}
