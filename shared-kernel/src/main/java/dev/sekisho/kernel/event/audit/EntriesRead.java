package dev.sekisho.kernel.event.audit;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Somebody entitled read the service's audit log, from one index on and before another. */
public record EntriesRead(UUID readId, String reader, long from, long to) implements FactData {}
