package dev.sekisho.charge.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.bank.Direction;
import dev.sekisho.charge.reconciliation.OurOrder.Standing;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When something is raised, when it ends, and when a day may be closed: both sides of midnight. */
@Tag("TC4")
class ReviewDayTest {

    private static final BankCode BANK = new BankCode("0998");
    private static final StatementDay FIRST = new StatementDay(BANK, LocalDate.of(2026, 11, 22));
    private static final StatementDay SECOND = new StatementDay(BANK, LocalDate.of(2026, 11, 23));
    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");
    private static final Instant BEFORE_MIDNIGHT = Instant.parse("2026-11-22T14:59:59Z");
    private static final Instant AFTER_MIDNIGHT = Instant.parse("2026-11-22T15:00:01Z");
    private static final Duration PATIENCE = Duration.ofDays(2);

    private Instant now = Instant.parse("2026-11-24T03:00:00Z");
    private final InMemoryStatementDays days = new InMemoryStatementDays();
    private final InMemoryOurOrders orders = new InMemoryOurOrders();
    private final InMemoryDifferences differences = new InMemoryDifferences();
    private final RecordDay record = new RecordDay(days, orders, differences, () -> now);
    private final ReviewDay review = new ReviewDay(
            days,
            orders,
            differences,
            null,
            new ReconcilePolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(1), PATIENCE, Duration.ofMinutes(1), 8),
            () -> now);

    @Test
    void aDayOfWhichEveryLineIsKnownIsClosedAtOnce() {
        OurOrder order = booked(NOON, NOON);

        assertThat(compared(FIRST, order)).isEqualTo(DayState.CLOSED);
    }

    @Test
    void whatWasSettledOnItsDayIsMissingOnThatDay() {
        booked(NOON, BEFORE_MIDNIGHT);

        assertThat(compared(FIRST)).isEqualTo(DayState.OPEN);
        assertThat(kinds(FIRST)).containsExactly(Kind.MISSING_AT_BANK);
    }

    @Test
    void whatWasSettledAfterMidnightMayBeOnTheNextDaysStatement() {
        OurOrder order = booked(BEFORE_MIDNIGHT, AFTER_MIDNIGHT);

        assertThat(compared(FIRST)).isEqualTo(DayState.CLOSED);
        assertThat(compared(SECOND, order)).isEqualTo(DayState.CLOSED);
        assertThat(differences.facts).isEmpty();
    }

    @Test
    void andIsMissingWhenItIsNotThereEither() {
        booked(BEFORE_MIDNIGHT, AFTER_MIDNIGHT);

        compared(FIRST);
        assertThat(compared(SECOND)).isEqualTo(DayState.OPEN);
        assertThat(kinds(SECOND)).containsExactly(Kind.MISSING_AT_BANK);
    }

    @Test
    void aDayIsNotClosedBeforeTheDayBefore() {
        days.expect(List.of(FIRST));

        assertThat(compared(SECOND)).isEqualTo(DayState.OPEN);
        assertThat(compared(FIRST)).isEqualTo(DayState.CLOSED);
        assertThat(review.review(SECOND)).isEqualTo(DayState.CLOSED);
    }

    @Test
    void whatIsOpenIsRaisedOnlyWhenTheNextDaysStatementHasItNotEither() {
        OurOrder order = open(NOON);

        assertThat(compared(FIRST)).isEqualTo(DayState.OPEN);
        assertThat(kinds(FIRST)).isEmpty();
        compared(SECOND);
        assertThat(kinds(SECOND)).containsExactly(Kind.UNANSWERED);
        orders.put(as(order, Standing.NOT_BOOKED));
        assertThat(review.review(SECOND)).isEqualTo(DayState.CLOSED);
        assertThat(review.review(FIRST)).isEqualTo(DayState.CLOSED);
    }

    @Test
    void aStatementThatNeverComesKeepsPeopleFromDecidingForSoLongOnly() {
        open(NOON);
        compared(FIRST);
        days.expect(List.of(SECOND));

        now = SECOND.ends().plus(PATIENCE).minusSeconds(1);
        review.review(SECOND);
        assertThat(kinds(SECOND)).isEmpty();
        now = SECOND.ends().plus(PATIENCE);
        assertThat(review.review(SECOND)).isEqualTo(DayState.AWAITED);
        assertThat(kinds(SECOND)).containsExactly(Kind.UNANSWERED);
    }

    @Test
    void aLateLineEndsWhatWasMissing() {
        OurOrder order = booked(NOON, NOON);
        compared(FIRST);

        assertThat(compared(SECOND, order)).isEqualTo(DayState.CLOSED);
        assertThat(review.review(FIRST)).isEqualTo(DayState.CLOSED);
    }

    @Test
    void comparingADayTwiceChangesNothing() {
        OurOrder order = booked(NOON, NOON);
        compared(FIRST, order, order);
        int before = differences.facts.size();

        compared(FIRST, order, order);

        assertThat(differences.facts).hasSize(before);
        assertThat(kinds(FIRST)).containsExactly(Kind.SECOND_LINE);
    }

    private DayState compared(StatementDay of, OurOrder... booked) {
        days.expect(List.of(of));
        Map<Integer, BankLine> lines = new HashMap<>();
        for (OurOrder order : booked) {
            int number = lines.size() + 1;
            lines.put(number, new BankLine(number, order.key(), order.amount(), "REF-" + number));
        }
        record.record(new BankStatement(of, "0".repeat(64), List.copyOf(lines.values())), Set.of());
        Arrays.stream(booked).map(OurOrder::key).forEach(orders.spoken::add);
        return review.review(of);
    }

    private List<Kind> kinds(StatementDay of) {
        return differences.unfinished(of).stream()
                .map(difference -> difference.head().kind())
                .toList();
    }

    private OurOrder booked(Instant decidedAt, Instant settledAt) {
        return put(Standing.BOOKED, decidedAt, Optional.of(settledAt));
    }

    private OurOrder open(Instant decidedAt) {
        return put(Standing.OPEN, decidedAt, Optional.empty());
    }

    private OurOrder as(OurOrder order, Standing standing) {
        return new OurOrder(
                order.key(),
                order.bank(),
                order.amount(),
                standing,
                order.decidedAt(),
                Optional.of(now),
                Optional.empty());
    }

    private OurOrder put(Standing standing, Instant decidedAt, Optional<Instant> settledAt) {
        OurOrder order = new OurOrder(
                new OrderKey(Direction.DEBIT, UUID.randomUUID()),
                BANK,
                Money.yen(1_000),
                standing,
                decidedAt,
                settledAt,
                Optional.empty());
        orders.put(order);
        return order;
    }
}
