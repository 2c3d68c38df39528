package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** An approval did not count, and the rule that refused it. */
public record CounterApprovalRefused(UUID entryId, String rule, UUID by, UUID byPerson) implements FactData {}
