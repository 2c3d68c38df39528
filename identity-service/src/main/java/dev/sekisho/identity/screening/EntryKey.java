package dev.sekisho.identity.screening;

import java.util.Objects;

/** By what an entry is recognised in another version of its list, and what it says there; both as keyed hashes. */
public record EntryKey(String referenceHash, String contentHash) {

    public EntryKey {
        Objects.requireNonNull(referenceHash, "referenceHash");
        Objects.requireNonNull(contentHash, "contentHash");
    }
}
