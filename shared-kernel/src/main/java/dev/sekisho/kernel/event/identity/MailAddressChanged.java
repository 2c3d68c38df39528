package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Another mail address counts for an account, given by its keyed hash. */
public record MailAddressChanged(UUID accountId, String addressHash) implements FactData {}
