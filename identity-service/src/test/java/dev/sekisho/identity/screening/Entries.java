package dev.sekisho.identity.screening;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Entries of lists, for tests. */
final class Entries {

    private Entries() {}

    static ListEntry entry(String line) {
        return ListLine.read(line).orElseThrow().entry();
    }

    static ListIndex index(ListKind kind, String... lines) {
        UUID list = UUID.nameUUIDFromBytes(kind.name().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        List<Listed> entries = IntStream.range(0, lines.length)
                .mapToObj(row -> listed(list, kind, row, lines[row]))
                .toList();
        return new ListIndex(1, entries);
    }

    /** One entry beside one person, without an index between them. */
    static Match match(Listed listed, Subject subject) {
        return listed.beside(NameForms.of(subject.name()), NameForms.of(subject.reading()), subject);
    }

    static Listed listed(String line) {
        return listed(UUID.randomUUID(), ListKind.SANCTIONS, 0, line);
    }

    private static Listed listed(UUID list, ListKind kind, int row, String line) {
        ListEntry entry = entry(line);
        return Listed.of(list, kind, row, new EntryKey("reference " + entry.reference(), "content " + line), entry);
    }
}
