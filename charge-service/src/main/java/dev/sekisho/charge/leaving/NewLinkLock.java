package dev.sekisho.charge.leaving;

import dev.sekisho.charge.link.Tier;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Money that came over a new link may be spent but may not leave (CH-06): for so long after the link may be charged, by its
 * tier.
 *
 * <p>What is spent is taken to be the money that could have left: locked money is locked in full until its time is over.
 */
public record NewLinkLock(Map<Tier, Duration> spans) {

    public NewLinkLock {
        spans = Map.copyOf(spans);
        if (spans.size() != Tier.values().length || spans.values().stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("each tier's money is locked for some time");
        }
    }

    /** How much of what came over these links may not leave at {@code now}. */
    public Money locked(List<LinkMoney> moneys, Instant now) {
        return moneys.stream()
                .filter(money ->
                        money.terms().isNewAt(now, spans.get(money.terms().tier())))
                .map(LinkMoney::charged)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Money posted before this moment is locked no more: its link was chargeable by then. */
    Instant reachesBackTo(Instant now) {
        return now.minus(spans.values().stream().max(Duration::compareTo).orElseThrow());
    }
}
