package dev.sekisho.identity.screening;

import java.util.List;
import java.util.Objects;

/**
 * One listed person as the list's file has them; never printed.
 *
 * @param reference the list's own, unique within it
 * @param reading in kana or Latin letters; may be empty
 */
public record ListEntry(String reference, String name, String reading, List<String> aliases, ListedBirth birth) {

    public ListEntry {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(birth, "birth");
        aliases = List.copyOf(aliases);
    }

    @Override
    public String toString() {
        return "ListEntry[redacted]";
    }
}
