package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A second word about a split rule, a liability or a settlement does not count. */
public record SettlementRefused(UUID subjectId, String rule, UUID personId) implements FactData {}
