package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** An import was taken back: so many of its links ended as a mistake, the others were verified or over. */
public record LinkImportWithdrawn(UUID importId, long links) implements FactData {}
