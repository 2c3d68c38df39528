package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A step of an import did not count, by this rule. */
public record LinkImportRefused(UUID importId, String rule, UUID staffId, UUID personId) implements FactData {}
