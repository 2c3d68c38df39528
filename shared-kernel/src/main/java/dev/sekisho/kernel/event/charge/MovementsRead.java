package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.util.List;
import java.util.UUID;

/**
 * A member of staff was shown the movements of customers' money behind alerts; {@code kind} is ALERTS or HOLDS.
 *
 * @param alerts by which they are found
 */
public record MovementsRead(UUID readId, String kind, List<String> alerts, UUID staffId) implements FactData {}
