package dev.sekisho.identity.counter;

import java.util.Optional;

/** An entry whose content a second person approved. */
public record ApprovedEntry(
        EntryTerms terms,
        long version,
        String contentHash,
        Optional<Letter> letter,
        Hand entered,
        Hand edited,
        Hand approved)
        implements CounterEntry {}
