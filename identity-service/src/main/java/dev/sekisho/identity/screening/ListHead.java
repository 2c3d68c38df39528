package dev.sekisho.identity.screening;

import dev.sekisho.identity.staff.Signature;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * What one version of a list is, as said when its import began.
 *
 * @param sha256 of the file: each line with a line feed behind it, in hexadecimal digits
 * @param entries how many lines the file has
 */
public record ListHead(
        UUID id, ListKind kind, String source, LocalDate effectiveOn, String sha256, int entries, Signature opened) {

    public static final int MOST_ENTRIES = 50_000;

    public ListHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(effectiveOn, "effectiveOn");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(opened, "opened");
        if (entries < 1 || entries > MOST_ENTRIES) {
            throw new IllegalArgumentException("a list has 1 to " + MOST_ENTRIES + " entries");
        }
    }
}
