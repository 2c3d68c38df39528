package dev.sekisho.identity.screening;

import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.secrecy.KeyedHash.Label;

/** A line in its place in the file, and by what its entry is recognised in another version. */
public record KeyedLine(int row, EntryKey key, ListLine line) {

    static KeyedLine of(KeyedHash hash, ListKind kind, int row, ListLine line) {
        ListEntry entry = line.entry();
        String reference = hash.of(Label.LIST_ENTRY, kind.name(), "reference", entry.reference());
        String content = hash.of(
                Label.LIST_ENTRY,
                kind.name(),
                "content",
                entry.reference(),
                entry.name(),
                entry.reading(),
                String.join("|", entry.aliases()),
                entry.birth().toString());
        return new KeyedLine(row, new EntryKey(reference, content), line);
    }
}
