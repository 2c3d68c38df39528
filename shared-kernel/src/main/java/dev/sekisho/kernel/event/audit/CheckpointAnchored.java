package dev.sekisho.kernel.event.audit;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/**
 * This service keeps a checkpoint of another service's audit log, verified and in continuation of the one kept before.
 *
 * @param log the other log's name
 * @param size its number of entries
 * @param note the signed checkpoint, exactly as it was given
 */
public record CheckpointAnchored(UUID anchorId, String log, long size, String note) implements FactData {}
