package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A code was sent to a number, to show that it is in the customer's hands. */
public record PhoneVerificationStarted(UUID verificationId, UUID accountId, String numberHash, String channel)
        implements FactData {}
