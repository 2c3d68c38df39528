package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;

/**
 * The head of a closed journal at its appointed hour, whether or not anything was written since: it cannot be rewritten
 * unseen from then on, and says nothing of what it holds.
 *
 * @param journal which journal
 * @param head 64 hexadecimal digits; another at each hour
 */
public record JournalAnchored(String journal, String head) implements FactData {}
