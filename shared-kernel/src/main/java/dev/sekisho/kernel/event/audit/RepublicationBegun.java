package dev.sekisho.kernel.event.audit;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A service was asked to tell all its facts again, for a neighbour that lost its copy. */
public record RepublicationBegun(UUID republicationId, String by, String reason) implements FactData {}
