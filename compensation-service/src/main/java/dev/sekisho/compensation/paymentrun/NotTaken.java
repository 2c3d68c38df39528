package dev.sekisho.compensation.paymentrun;

import java.util.Objects;
import java.util.Optional;

/**
 * What a person says of a file that the bank did not take.
 *
 * @param bankReference of what the bank has written; empty where nobody knows what became of the file
 * @param note who of the bank says so, or why nobody knows
 */
public record NotTaken(Optional<String> bankReference, String note) {

    public static final int LONGEST_REFERENCE = 64;
    public static final int LONGEST_NOTE = 500;

    public NotTaken {
        Objects.requireNonNull(bankReference, "bankReference");
        Objects.requireNonNull(note, "note");
    }
}
