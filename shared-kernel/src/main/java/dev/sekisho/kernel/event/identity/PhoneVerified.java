package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A phone number was shown to be in the customer's hands; its worth is what the carrier knows of it. */
public record PhoneVerified(UUID accountId, String numberHash, String lineType, String worth) implements FactData {}
