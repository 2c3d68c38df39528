package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A destruction was not proposed or not carried out, and the rule that refused it. */
public record DestructionRefused(UUID destructionId, String kind, UUID subjectId, String rule, UUID by, UUID byPerson)
        implements FactData {}
