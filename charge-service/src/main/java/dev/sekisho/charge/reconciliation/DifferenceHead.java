package dev.sekisho.charge.reconciliation;

import dev.sekisho.kernel.event.charge.DifferenceRaised;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What differs; it never changes.
 *
 * @param order as the bank names it, or as we do
 * @param line of the day's statement; empty for what the bank does not say
 * @param bankSays empty for what the bank does not say
 * @param weSay empty for what we know nothing of
 */
public record DifferenceHead(
        UUID id,
        StatementDay of,
        Kind kind,
        OrderKey order,
        Optional<Integer> line,
        Optional<Money> bankSays,
        Optional<Money> weSay,
        Instant raisedAt) {

    public DifferenceHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(raisedAt, "raisedAt");
        if (line.isPresent() != bankSays.isPresent() || line.isEmpty() && weSay.isEmpty()) {
            throw new IllegalArgumentException("a difference has a side that says something");
        }
    }

    static DifferenceHead of(StatementDay of, JudgedLine judged, Kind kind, Instant now) {
        return new DifferenceHead(
                UUID.randomUUID(),
                of,
                kind,
                judged.line().order(),
                Optional.of(judged.line().number()),
                Optional.of(judged.line().amount()),
                judged.order().map(OurOrder::amount),
                now);
    }

    static DifferenceHead of(StatementDay of, OurOrder order, Kind kind, Instant now) {
        return new DifferenceHead(
                UUID.randomUUID(),
                of,
                kind,
                order.key(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(order.amount()),
                now);
    }

    public DifferenceRaised fact() {
        return new DifferenceRaised(
                id,
                of.bank().value(),
                of.day().toString(),
                kind.name(),
                order.direction().name(),
                order.id(),
                bankSays.map(Money::yen).orElse(0L),
                weSay.map(Money::yen).orElse(0L));
    }
}
