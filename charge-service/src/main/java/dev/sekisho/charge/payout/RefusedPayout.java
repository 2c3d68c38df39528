package dev.sekisho.charge.payout;

import dev.sekisho.kernel.event.charge.PayoutRefused;
import java.time.Instant;
import java.util.Objects;

/** A payout that moved nothing; the same key hears the same refusal again. */
public record RefusedPayout(PayoutHead head, PayoutRule rule, Instant refusedAt) implements Payout {

    public RefusedPayout {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(refusedAt, "refusedAt");
    }

    @Override
    public long version() {
        return 1;
    }

    @Override
    public PayoutRefused fact() {
        return new PayoutRefused(
                head.id().value(),
                head.walletId().value(),
                head.linkId().value(),
                head.amount().yen(),
                rule.name());
    }
}
