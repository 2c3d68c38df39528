package dev.sekisho.compensation.claim;

import dev.sekisho.compensation.zengin.ZenginName;
import java.time.LocalDate;
import java.util.Objects;

/** An interim payment whose file has left: money that comes back may be of it, and nothing is owed again by that alone. */
public record InterimLine(ClaimId claim, long reference, LocalDate transferDate, ZenginName payee) implements Transfer {

    public InterimLine {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(transferDate, "transferDate");
        Objects.requireNonNull(payee, "payee");
    }
}
