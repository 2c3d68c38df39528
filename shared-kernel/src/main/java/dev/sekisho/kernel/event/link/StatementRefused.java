package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;

/** A bank's statement of a day was not believed, for this flaw; it is fetched again. */
public record StatementRefused(String bankCode, String day, String flaw, String digest) implements FactData {}
