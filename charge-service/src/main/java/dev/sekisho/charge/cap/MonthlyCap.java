package dev.sekisho.charge.cap;

import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** So much in a calendar month of Asia/Tokyo. */
public record MonthlyCap(CapRule rule, CapScope scope, Money limit) implements CapPolicy {

    @Override
    public Optional<Allowance> allowance(LinkCopy link, CapBook book, Instant now) {
        LocalDate first = firstOfMonth(now);
        return CapKey.of(scope, link).map(key -> new Allowance(rule, key, first, limit, book.usedSince(key, first)));
    }

    @Override
    public Optional<Instant> roomFor(Money amount, LinkCopy link, CapBook book, Instant now) {
        return amount.isMoreThan(limit)
                ? Optional.empty()
                : Optional.of(BusinessCalendar.startOf(firstOfMonth(now).plusMonths(1)));
    }

    private static LocalDate firstOfMonth(Instant now) {
        return BusinessCalendar.dayOf(now).withDayOfMonth(1);
    }
}
