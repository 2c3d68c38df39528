package dev.sekisho.compensation.figure;

import dev.sekisho.compensation.fraudcase.Period;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which figures are wanted.
 *
 * @param knownAt what we came to know later is left out
 * @param occurred only charges made in this period
 * @param bank only this bank's depositors
 */
public record FigureQuestion(Instant knownAt, Period occurred, Optional<BankCode> bank) {

    public FigureQuestion {
        Objects.requireNonNull(knownAt, "knownAt");
        Objects.requireNonNull(occurred, "occurred");
        Objects.requireNonNull(bank, "bank");
    }

    public static FigureQuestion of(Instant knownAt) {
        return new FigureQuestion(knownAt, Period.UNKNOWN, Optional.empty());
    }
}
