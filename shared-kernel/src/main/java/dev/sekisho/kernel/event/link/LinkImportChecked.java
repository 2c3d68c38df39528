package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A file of old links came in whole: so many lines would become links, so many would not. */
public record LinkImportChecked(UUID importId, String sha256, long ready, long refused, UUID staffId, UUID personId)
        implements FactData {}
