package dev.sekisho.link.statement;

import dev.sekisho.kernel.id.BankCode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** One bank's statement of one day of business, in Japan. */
public record StatementDay(BankCode bank, LocalDate day) {

    public StatementDay {
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(day, "day");
    }

    /** By which its facts are found: it follows from bank and day. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(("statement of " + bank + " on " + day).getBytes(StandardCharsets.UTF_8));
    }
}
