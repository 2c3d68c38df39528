package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** An import is done: so many lines became links, so many did not. */
public record LinkImportEnded(UUID importId, long imported, long refused) implements FactData {}
