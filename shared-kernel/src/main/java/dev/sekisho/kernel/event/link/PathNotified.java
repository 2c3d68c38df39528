package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A bank was told of a way in which customers of a class prove who they are. */
public record PathNotified(
        UUID reviewId, String bankCode, String customerClass, String path, UUID staffId, UUID personId)
        implements FactData {}
