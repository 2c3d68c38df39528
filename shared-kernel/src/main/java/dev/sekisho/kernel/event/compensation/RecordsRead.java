package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.List;
import java.util.UUID;

/** Somebody was shown what belongs to customers or victims; {@code kind} is WALLET, CHARGES, TRACE or CASE. */
public record RecordsRead(UUID readId, String kind, List<String> subjects, String reader) implements FactData {}
