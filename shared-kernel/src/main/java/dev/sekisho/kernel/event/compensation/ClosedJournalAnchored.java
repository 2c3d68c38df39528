package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;

/** The head of a closed journal at its appointed hour, whether or not anything was written since; it says nothing of what it holds. */
public record ClosedJournalAnchored(String journal, String head) implements FactData {}
