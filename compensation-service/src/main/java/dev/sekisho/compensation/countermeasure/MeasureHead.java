package dev.sekisho.compensation.countermeasure;

import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a measure is from its first day.
 *
 * @param bank whose it is; empty for all
 * @param version of the row, and of the last fact about it
 */
public record MeasureHead(UUID id, Optional<BankCode> bank, Kind kind, String text, Instant recordedAt, long version) {

    public static final int MAX_TEXT = 1_000;

    public MeasureHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(recordedAt, "recordedAt");
        if (text.isBlank() || text.length() > MAX_TEXT || version < 1) {
            throw new IllegalArgumentException("a measure is said in words, and versions begin with 1");
        }
    }

    MeasureHead next() {
        return new MeasureHead(id, bank, kind, text, recordedAt, version + 1);
    }
}
