package dev.sekisho.link.bankrequest;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.review.Speaker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** What a request is from the day it was made on. @param madeBy who asks; the other side answers */
public record RequestHead(
        UUID id, BankCode bank, Side madeBy, LocalDate madeOn, String text, Speaker recordedBy, Instant recordedAt) {

    public static final int MAX_TEXT = 2_000;

    public RequestHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(madeBy, "madeBy");
        Objects.requireNonNull(madeOn, "madeOn");
        Objects.requireNonNull(recordedBy, "recordedBy");
        Objects.requireNonNull(recordedAt, "recordedAt");
        if (text == null || text.isBlank() || text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("a request is said in words");
        }
    }
}
