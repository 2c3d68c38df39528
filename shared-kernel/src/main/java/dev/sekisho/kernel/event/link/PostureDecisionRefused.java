package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A word about a proposed version of a posture did not count. */
public record PostureDecisionRefused(UUID changeId, String bankCode, String rule, UUID staffId, UUID personId)
        implements FactData {}
