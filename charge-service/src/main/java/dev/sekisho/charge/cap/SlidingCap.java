package dev.sekisho.charge.cap;

import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * So much in any {@code days} days running, for links younger than {@code youngerThan}.
 *
 * <p>Any {@code days} times 24 hours touch up to {@code days + 1} business days: from noon of the 1st to noon of the 8th
 * are seven days on eight dates. Uses are counted per date, so today and the {@code days} dates before it are added up:
 * never more than the limit falls into such a span, whatever the hour. The price is that a use comes free up to a day
 * later than by the hour, at midnight.
 */
public record SlidingCap(CapRule rule, CapScope scope, int days, Money limit, Optional<Duration> youngerThan)
        implements CapPolicy {

    public SlidingCap {
        if (days < 1) {
            throw new IllegalArgumentException("a running span has a day at least");
        }
    }

    @Override
    public Optional<Allowance> allowance(LinkCopy link, CapBook book, Instant now) {
        LocalDate since = BusinessCalendar.dayOf(now).minusDays(days);
        return CapKey.of(scope, link)
                .filter(key -> hasASay(link, now))
                .map(key -> new Allowance(rule, key, since, limit, book.usedSince(key, since)));
    }

    @Override
    public Optional<Instant> roomFor(Money amount, LinkCopy link, CapBook book, Instant now) {
        Optional<Instant> grownUp =
                youngerThan.map(age -> link.terms().establishedAt().plus(age));
        Optional<Instant> slid = CapKey.of(scope, link)
                .filter(key -> !amount.isMoreThan(limit))
                .map(key -> slid(amount, key, book, now));
        return slid.isEmpty() || (grownUp.isPresent() && grownUp.get().isBefore(slid.get())) ? grownUp : slid;
    }

    private boolean hasASay(LinkCopy link, Instant now) {
        return youngerThan.isEmpty() || link.terms().isYoungerThan(youngerThan.get(), now);
    }

    /** Lets the oldest uses slide out one by one; at the latest nothing is left, and the amount fits. */
    private Instant slid(Money amount, CapKey key, CapBook book, Instant now) {
        LocalDate since = BusinessCalendar.dayOf(now).minusDays(days);
        while (amount.isMoreThan(limit.leftAfter(book.usedSince(key, since)))) {
            since = book.oldestUse(key, since).orElseThrow().plusDays(1);
        }
        return BusinessCalendar.startOf(since.plusDays(days));
    }
}
