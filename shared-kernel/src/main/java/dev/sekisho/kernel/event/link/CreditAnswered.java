package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** What the bank said of a credit: ACCEPTED, DECLINED or UNKNOWN. */
public record CreditAnswered(
        UUID payoutId,
        UUID linkId,
        String bankCode,
        long amountYen,
        String outcome,
        String bankReference,
        String reason)
        implements FactData {}
