package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A proposal or an approval did not count, by this rule. */
public record DifferenceDecisionRefused(UUID differenceId, String rule, UUID staffId, UUID personId)
        implements FactData {}
