package dev.sekisho.kernel.suspension;

import java.util.Objects;
import java.util.UUID;

/**
 * A share of wallets that a suspension lets through, to see whether what was mended holds.
 *
 * @param id drawn for with each wallet: who is in this one says nothing about another
 * @param percent of the wallets; a larger share of the same canary holds all that a smaller one held
 * @param keyPrint of the key by which is drawn: whoever has another key lets nobody through
 */
public record Canary(UUID id, int percent, String keyPrint) {

    /** Above it, a bank is opened or it is not. */
    public static final int MOST_PERCENT = 50;

    /** Longest print in characters. */
    private static final int MAX_PRINT = 32;

    public Canary {
        Objects.requireNonNull(id, "id");
        if (percent < 1 || percent > MOST_PERCENT) {
            throw new IllegalArgumentException("a canary is of 1 to " + MOST_PERCENT + " per cent");
        }
        if (keyPrint == null || keyPrint.isBlank() || keyPrint.length() > MAX_PRINT) {
            throw new IllegalArgumentException("a print has 1 to " + MAX_PRINT + " characters");
        }
    }
}
