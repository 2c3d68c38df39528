package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A change of an account's number or mail address took a step; the contacts are keyed hashes. */
public record ContactChangeMoved(
        UUID changeId, UUID accountId, String kind, String way, String oldHash, String newHash, String step)
        implements FactData {}
