package dev.sekisho.identity.counter;

import java.util.Optional;

/** What staff entered of a person who showed documents to them: open until another person decided, then settled. */
public sealed interface CounterEntry permits OpenEntry, ApprovedEntry, RefusedEntry {

    EntryTerms terms();

    /** The version of its latest fact. */
    long version();

    String contentHash();

    /** For entries by post only. */
    Optional<Letter> letter();

    Hand entered();

    /** Who typed the content as it is now; at first who entered it. */
    Hand edited();
}
