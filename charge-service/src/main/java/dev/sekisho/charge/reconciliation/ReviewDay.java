package dev.sekisho.charge.reconciliation;

import dev.sekisho.charge.reconciliation.OurOrder.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at a bank's day: raises what our books have and the bank does not say, ends what the bank answered meanwhile, and
 * closes the day when nothing is left of it and of the days before.
 */
@ApplicationScoped
public class ReviewDay {

    private static final int MOST_OPEN = 200;

    private final StatementDays days;
    private final OurOrders orders;
    private final Differences differences;
    private final SettleOrder settle;
    private final ReconcilePolicy policy;
    private final InstantSource clock;

    @Inject
    public ReviewDay(
            StatementDays days,
            OurOrders orders,
            Differences differences,
            SettleOrder settle,
            ReconcilePolicy policy,
            InstantSource clock) {
        this.days = days;
        this.orders = orders;
        this.differences = differences;
        this.settle = settle;
        this.policy = policy;
        this.clock = clock;
    }

    /** What link-service knows by now of what is open, from statements too; and what people decided is carried out. */
    void askAgain(StatementDay of) {
        Map<OrderKey, Difference> decided = differences.unfinished(of).stream()
                .filter(ApprovedDifference.class::isInstance)
                .collect(Collectors.toMap(difference -> difference.head().order(), difference -> difference));
        decided.forEach((order, difference) -> carryOut((ApprovedDifference) difference));
        orders.leftOpen(of.bank(), of.ends(), MOST_OPEN).stream()
                .map(OurOrder::key)
                .filter(order -> !decided.containsKey(order))
                .forEach(settle::askAgain);
    }

    /** Has what two persons decided done; what cannot be done yet is tried again at the next look. */
    public void carryOut(ApprovedDifference approved) {
        Proposal proposal = approved.proposal();
        settle.decided(
                approved.head().order(),
                proposal.resolution(),
                proposal.evidence().reference());
    }

    /** @return the state the day is in now */
    @Transactional
    public DayState review(StatementDay of) {
        DayRecord day = days.lock(of);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (day.state() != DayState.CLOSED) {
            endAnswered(of, now);
            differences.raise(
                    Stream.concat(unanswered(day, now), missing(day, now)).toList());
        }
        if (day.state() == DayState.OPEN && isDone(of)) {
            days.close(of);
            return DayState.CLOSED;
        }
        return day.state();
    }

    /** Neither on the statement of its day nor on the next; or that statement is overdue. */
    private Stream<OpenDifference> unanswered(DayRecord day, Instant now) {
        StatementDay of = day.of();
        boolean mayDecide =
                day.isAwaited() ? !now.isBefore(of.ends().plus(policy.patience())) : !isAwaited(of.before());
        return mayDecide
                ? raised(of, orders.open(of.bank(), of.begins(), MOST_OPEN), Kind.UNANSWERED, now)
                : Stream.empty();
    }

    /** What was settled later than its own day may be on the next day's statement. */
    private Stream<OpenDifference> missing(DayRecord day, Instant now) {
        StatementDay of = day.of();
        if (day.isAwaited() || isAwaited(of.before())) {
            return Stream.empty();
        }
        List<OurOrder> missing = orders.bookedWithoutLine(of).stream()
                .filter(order -> order.decidedOn().isBefore(of.day())
                        || order.settledAt().orElseThrow().isBefore(of.ends()))
                .toList();
        return raised(of, missing, Kind.MISSING_AT_BANK, now);
    }

    private static Stream<OpenDifference> raised(StatementDay of, List<OurOrder> orders, Kind kind, Instant now) {
        return orders.stream().map(order -> new OpenDifference(DifferenceHead.of(of, order, kind, now)));
    }

    private void endAnswered(StatementDay of, Instant now) {
        List<Difference> unfinished = differences.unfinished(of);
        Set<OrderKey> named =
                unfinished.stream().map(difference -> difference.head().order()).collect(Collectors.toSet());
        Map<OrderKey, OurOrder> present = orders.find(named);
        Set<OrderKey> spokenOf = orders.spokenOf(named);
        for (Difference seen : unfinished) {
            ending(seen.head(), present, spokenOf)
                    .ifPresent(reason ->
                            differences.lock(seen.head().id()).ifPresent(held -> end(held, reason, present, now)));
        }
    }

    private static Optional<EndReason> ending(
            DifferenceHead head, Map<OrderKey, OurOrder> present, Set<OrderKey> spokenOf) {
        return switch (head.kind()) {
            case UNANSWERED ->
                Optional.ofNullable(present.get(head.order()))
                        .filter(order -> !order.isOpen())
                        .map(answered -> EndReason.BANK_ANSWERED);
            case MISSING_AT_BANK ->
                spokenOf.contains(head.order()) ? Optional.of(EndReason.FOUND_LATER) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private void end(Difference held, EndReason reason, Map<OrderKey, OurOrder> present, Instant now) {
        Optional<EndedDifference> ended = Optional.empty();
        if (held instanceof OpenDifference open) {
            ended = Optional.of(open.end(reason, now));
        } else if (held instanceof ProposedDifference proposed) {
            ended = Optional.of(proposed.end(reason, now));
        } else if (held instanceof ApprovedDifference approved) {
            ended = Optional.of(approved.end(asDecided(approved, present) ? EndReason.CARRIED_OUT : reason, now));
        }
        ended.ifPresent(over -> differences.save(over, over.fact()));
    }

    private static boolean asDecided(ApprovedDifference approved, Map<OrderKey, OurOrder> present) {
        Standing wanted = approved.proposal().resolution() == Resolution.POST ? Standing.BOOKED : Standing.NOT_BOOKED;
        return present.get(approved.head().order()).standing() == wanted;
    }

    private boolean isDone(StatementDay of) {
        return !isAwaited(of.before())
                && differences.unfinished(of).isEmpty()
                && orders.open(of.bank(), of.ends(), 1).isEmpty();
    }

    private boolean isAwaited(StatementDay of) {
        return days.find(of).filter(DayRecord::isAwaited).isPresent();
    }
}
