package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A customer asked for a higher monthly limit, and heard whether the proved identity is enough for one. */
public record LimitRiseWished(
        UUID wishId, UUID accountId, long monthlyYen, String outcome, String method, String policyVersion)
        implements FactData {}
