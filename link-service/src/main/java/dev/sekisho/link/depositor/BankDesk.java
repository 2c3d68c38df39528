package dev.sekisho.link.depositor;

import dev.sekisho.kernel.id.BankCode;
import java.util.Objects;
import java.util.UUID;

/** Which user or system of a bank speaks; it speaks for that bank's own depositors alone (TD8). */
public record BankDesk(BankCode bank, UUID speaker) {

    public BankDesk {
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(speaker, "speaker");
    }
}
