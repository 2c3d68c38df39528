package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A charge's id was closed before any debit left: nothing was and nothing will be asked of a bank under it. */
public record DebitClosed(UUID chargeId, String reason) implements FactData {}
