package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** The gateway took a notice of a charge for the wallet's holder, or nobody could be told. */
public record HolderNoticed(UUID chargeId, UUID accountId, String channel, String state) implements FactData {}
