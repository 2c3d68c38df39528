package dev.sekisho.identity.counter;

import java.util.Optional;

/** An entry that was refused; nothing revives it. */
public record RefusedEntry(
        EntryTerms terms,
        long version,
        String contentHash,
        Optional<Letter> letter,
        Hand entered,
        Hand edited,
        Hand refused)
        implements CounterEntry {}
