package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A file of an operator's old links is to come in; no link is made by it. */
public record LinkImportOpened(UUID importId, String sha256, long lines, UUID staffId, UUID personId)
        implements FactData {}
