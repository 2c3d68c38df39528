package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** One person says how operator and bank are to share losses from a day on; another has to agree. */
public record SplitRuleProposed(UUID ruleId, String effectiveFrom, String contentHash, UUID staffId, UUID personId)
        implements FactData {}
