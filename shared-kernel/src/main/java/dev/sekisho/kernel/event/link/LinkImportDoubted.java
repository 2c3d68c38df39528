package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Somebody wants the links of an import taken back; another person has to want it too. */
public record LinkImportDoubted(UUID importId, UUID staffId, UUID personId) implements FactData {}
