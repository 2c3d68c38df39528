package dev.sekisho.charge.cap;

import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.link.Tier;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** So much on one business day over a new link of one tier, until {@code span} after it may be charged. */
public record NewLinkDailyCap(CapRule rule, Tier tier, Duration span, Money limit) implements CapPolicy {

    @Override
    public Optional<Allowance> allowance(LinkCopy link, CapBook book, Instant now) {
        LocalDate today = BusinessCalendar.dayOf(now);
        return CapKey.of(CapScope.BANK_ACCOUNT, link)
                .filter(key -> link.terms().tier() == tier && link.terms().isNewAt(now, span))
                .map(key -> new Allowance(rule, key, today, limit, book.usedSince(key, today)));
    }

    @Override
    public Optional<Instant> roomFor(Money amount, LinkCopy link, CapBook book, Instant now) {
        Instant grownUp = link.terms().chargeableFrom().plus(span);
        Instant tomorrow = BusinessCalendar.startOf(BusinessCalendar.dayOf(now).plusDays(1));
        return Optional.of(amount.isMoreThan(limit) || grownUp.isBefore(tomorrow) ? grownUp : tomorrow);
    }
}
