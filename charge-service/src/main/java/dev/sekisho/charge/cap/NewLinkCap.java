package dev.sekisho.charge.cap;

import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.link.Tier;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * So much in all over a new link of one tier, until {@code span} after it may be charged.
 *
 * <p>Counted is what its bank account gave since the date of linking: a link that is ended and made again on one day
 * does not start afresh.
 */
public record NewLinkCap(CapRule rule, Tier tier, Duration span, Money limit) implements CapPolicy {

    @Override
    public Optional<Allowance> allowance(LinkCopy link, CapBook book, Instant now) {
        LocalDate since = BusinessCalendar.dayOf(link.terms().establishedAt());
        return CapKey.of(CapScope.BANK_ACCOUNT, link)
                .filter(key -> link.terms().tier() == tier && link.terms().isNewAt(now, span))
                .map(key -> new Allowance(rule, key, since, limit, book.usedSince(key, since)));
    }

    @Override
    public Optional<Instant> roomFor(Money amount, LinkCopy link, CapBook book, Instant now) {
        return Optional.of(link.terms().chargeableFrom().plus(span));
    }
}
