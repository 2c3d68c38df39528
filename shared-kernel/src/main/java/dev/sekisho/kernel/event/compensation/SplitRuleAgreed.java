package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A second person agrees how operator and bank share losses that are paid from a day on. */
public record SplitRuleAgreed(UUID ruleId, String effectiveFrom, String contentHash, UUID staffId, UUID personId)
        implements FactData {}
