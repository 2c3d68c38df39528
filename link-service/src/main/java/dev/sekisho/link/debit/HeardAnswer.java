package dev.sekisho.link.debit;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.link.bank.DebitAnswer;
import java.util.Objects;

/** What a bank said of a debit, still to be written down. */
public record HeardAnswer(ChargeId charge, DebitAnswer answer) {

    public HeardAnswer {
        Objects.requireNonNull(charge, "charge");
        Objects.requireNonNull(answer, "answer");
    }
}
