package dev.sekisho.charge.closure;

import dev.sekisho.kernel.event.charge.WalletClosureRefused;
import java.time.Instant;
import java.util.Objects;

/** The wallet stays open with all that it holds. @param rule a {@link ClosureRule}, or what refused the payout */
public record RefusedClosure(ClosureHead head, long version, String rule, Instant refusedAt) implements Closure {

    public RefusedClosure {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(refusedAt, "refusedAt");
    }

    @Override
    public WalletClosureRefused fact() {
        return new WalletClosureRefused(
                head.id().value(),
                head.walletId().value(),
                head.linkId().value(),
                head.amount().yen(),
                rule);
    }
}
