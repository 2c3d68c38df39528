package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A payout's id was closed before any credit left: nothing was and nothing will be asked of a bank under it. */
public record CreditClosed(UUID payoutId, String reason) implements FactData {}
