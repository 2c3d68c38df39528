package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A link request went on to its next state. */
public record LinkRequestMoved(UUID linkRequestId, UUID walletId, String state) implements FactData {}
