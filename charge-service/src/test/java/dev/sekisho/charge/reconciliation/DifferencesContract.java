package dev.sekisho.charge.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.bank.Direction;
import dev.sekisho.charge.reconciliation.Differences.Filter;
import dev.sekisho.charge.reconciliation.Differences.Place;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every place where differences are kept promises. */
public abstract class DifferencesContract {

    private static final AtomicInteger DAYS = new AtomicInteger();
    private static final Instant NOW = Instant.parse("2031-03-01T03:00:00.123456Z");
    private static final Evidence LETTER = new Evidence("letter-17", "The bank writes what it did.");

    private final BankCode bank = new BankCode("0921");
    private StatementDay of;

    protected abstract Differences differences();

    protected abstract void inTransaction(Runnable work);

    /** Makes the day known, where that is asked for. */
    protected abstract void expect(StatementDay day);

    @BeforeEach
    void anotherDay() {
        of = new StatementDay(bank, LocalDate.of(2031, 1, 1).plusDays(DAYS.incrementAndGet()));
        expect(of);
    }

    @Test
    void theSameIsRaisedOnce() {
        OpenDifference line = ofLine(1);
        OpenDifference order = ofOrder(Kind.MISSING_AT_BANK);

        raise(line, order);
        raise(ofLine(1), new OpenDifference(sameOrder(order.head())), ofLine(2));

        assertThat(differences().unfinished(of)).hasSize(3).contains(line, order);
        assertThat(differences().find(line.head().id())).contains(line);
    }

    @Test
    void keepsEachStateWhole() {
        OpenDifference open = ofOrder(Kind.UNANSWERED);
        raise(open);
        ProposedDifference proposed = open.propose(Resolution.VOID, LETTER, by());
        ProposedDifference edited = proposed.propose(Resolution.POST, LETTER, by());
        ApprovedDifference approved = edited.approve(by());
        EndedDifference ended = approved.end(EndReason.CARRIED_OUT, NOW);

        keeps(proposed, () -> differences().save(proposed, proposed.fact()));
        keeps(edited, () -> differences().save(edited, edited.fact()));
        keeps(approved, () -> differences().save(approved, approved.fact()));
        keeps(ended, () -> differences().save(ended, ended.fact()));
        assertThat(differences().unfinished(of)).isEmpty();
    }

    @Test
    void keepsWhatEndedByItself() {
        OpenDifference open = ofOrder(Kind.UNANSWERED);
        OpenDifference other = ofOrder(Kind.UNANSWERED);
        raise(open, other);
        EndedDifference answered = open.end(EndReason.BANK_ANSWERED, NOW);
        ProposedDifference proposed = other.propose(Resolution.VOID, LETTER, by());
        EndedDifference overtaken = proposed.end(EndReason.BANK_ANSWERED, NOW);

        keeps(answered, () -> differences().save(answered, answered.fact()));
        keeps(proposed, () -> differences().save(proposed, proposed.fact()));
        keeps(overtaken, () -> differences().save(overtaken, overtaken.fact()));
    }

    @Test
    void isShownPageByPage() {
        raise(ofLine(1), ofLine(2), ofLine(3));
        Filter filter = new Filter(Optional.of(bank), false);

        List<Difference> all = differences().page(filter, Optional.empty(), 1_000);
        DifferenceHead second = all.get(1).head();
        List<Difference> rest =
                differences().page(filter, Optional.of(new Place(second.raisedAt(), second.id())), 1_000);

        assertThat(rest).isEqualTo(all.subList(2, all.size()));
        assertThat(differences().page(new Filter(Optional.of(new BankCode("0922")), true), Optional.empty(), 10))
                .isEmpty();
    }

    private void keeps(Difference state, Runnable save) {
        inTransaction(() -> {
            assertThat(differences().lock(state.head().id())).isPresent();
            save.run();
        });
        assertThat(differences().find(state.head().id())).contains(state);
    }

    private void raise(OpenDifference... raised) {
        inTransaction(() -> differences().raise(List.of(raised)));
    }

    private OpenDifference ofLine(int number) {
        return new OpenDifference(new DifferenceHead(
                UUID.randomUUID(),
                of,
                Kind.UNKNOWN_LINE,
                new OrderKey(Direction.CREDIT, UUID.randomUUID()),
                Optional.of(number),
                Optional.of(Money.yen(1_000)),
                Optional.empty(),
                NOW.plusSeconds(number)));
    }

    private OpenDifference ofOrder(Kind kind) {
        return new OpenDifference(new DifferenceHead(
                UUID.randomUUID(),
                of,
                kind,
                new OrderKey(Direction.DEBIT, UUID.randomUUID()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Money.yen(2_000)),
                NOW));
    }

    private static DifferenceHead sameOrder(DifferenceHead head) {
        return new DifferenceHead(
                UUID.randomUUID(),
                head.of(),
                head.kind(),
                head.order(),
                head.line(),
                head.bankSays(),
                head.weSay(),
                head.raisedAt());
    }

    private static Signature by() {
        return new Signature(UUID.randomUUID(), PersonId.random(), NOW);
    }
}
