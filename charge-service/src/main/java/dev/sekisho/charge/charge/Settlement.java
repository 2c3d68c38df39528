package dev.sekisho.charge.charge;

import dev.sekisho.charge.bank.BankAnswer;
import java.util.Objects;

/** What a bank said of a charge that was open when it was asked. */
public record Settlement(PendingCharge seen, BankAnswer answer) {

    public Settlement {
        Objects.requireNonNull(seen, "seen");
        Objects.requireNonNull(answer, "answer");
    }
}
