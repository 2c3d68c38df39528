package dev.sekisho.kernel.event.audit;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Somebody entitled has a service tell all its facts again, for a neighbour that lost its copy. */
public record RepublicationBegun(UUID republicationId, UUID staffId, UUID person, String reason) implements FactData {}
