package dev.sekisho.kernel.event.audit;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Every fact there was is told again, or on its way. @param facts how many */
public record RepublicationEnded(UUID republicationId, long facts) implements FactData {}
