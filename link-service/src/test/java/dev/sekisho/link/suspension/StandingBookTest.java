package dev.sekisho.link.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.event.link.SuspensionImposed;
import dev.sekisho.kernel.event.link.SuspensionLifted;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.Suspension;
import dev.sekisho.kernel.suspension.SuspensionBook;
import dev.sekisho.kernel.suspension.SuspensionReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How the book changes: by one epoch at a time, a stop never weaker for another, and back only as far as was looked at. */
@Tag("LK-10")
class StandingBookTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final BankCode A = new BankCode("0001");
    private static final BankCode B = new BankCode("0002");
    private static final BankCode C = new BankCode("0003");
    private static final List<BankCode> BANKS = List.of(A, B, C);

    private StandingBook book = new StandingBook(0, List.of());

    @Test
    void eachChangeMakesTheNextEpochAndOneFactUnderIt() {
        BookChange first = impose(wish(Set.of(Operation.LINK, Operation.CHARGE), A, SuspensionReason.BANK));
        BookChange second = impose(wish(Set.of(Operation.LINK), B, SuspensionReason.FRAUD));

        assertThat(first.epoch()).isEqualTo(1);
        assertThat(second.epoch()).isEqualTo(2);
        assertThat(first.fact())
                .isEqualTo(new SuspensionImposed(1, List.of("LINK", "CHARGE"), "0001", "BANK", "actor", null));
        assertThat(book.entries()).hasSize(3);
        assertThat(refused(Operation.LINK, A)).isTrue();
        assertThat(refused(Operation.CHARGE, B)).isFalse();
    }

    @Test
    void askingAgainKeepsTheFirstStartAndActorAndCountsAsLookedAtAnew() {
        impose(wish(Set.of(Operation.LINK), A, SuspensionReason.FRAUD));
        apply(book.impose(
                new Imposition(
                        Set.of(Operation.LINK),
                        Optional.of(A),
                        SuspensionReason.FRAUD,
                        "another",
                        Optional.empty(),
                        Optional.of("again")),
                NOW.plusSeconds(60)));

        assertThat(book.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.suspension().since()).isEqualTo(NOW);
            assertThat(entry.suspension().actor()).isEqualTo("actor");
            assertThat(entry.epoch()).isEqualTo(2);
            assertThat(entry.note()).contains("again");
        });
    }

    @Test
    void askingAgainMakesAStopLongerAndNeverShorter() {
        impose(maintenance(A, Optional.of(NOW.plusSeconds(100))));
        impose(maintenance(A, Optional.of(NOW.plusSeconds(50))));
        assertThat(endOf(A)).contains(NOW.plusSeconds(100));

        impose(maintenance(A, Optional.of(NOW.plusSeconds(200))));
        assertThat(endOf(A)).contains(NOW.plusSeconds(200));

        impose(maintenance(A, Optional.empty()));
        assertThat(endOf(A)).isEmpty();

        impose(maintenance(A, Optional.of(NOW.plusSeconds(50))));
        assertThat(endOf(A)).isEmpty();
    }

    @Test
    void maintenanceThatIsOverIsNotWhatANewOneBeginsWith() {
        impose(maintenance(A, Optional.of(NOW.plusSeconds(10))));

        apply(book.impose(maintenance(A, Optional.of(NOW.plusSeconds(40))), NOW.plusSeconds(20)));

        assertThat(book.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.suspension().since()).isEqualTo(NOW.plusSeconds(20)));
    }

    @Test
    void onlyMaintenanceThatIsOverIsTakenAwayWithoutAResume() {
        impose(maintenance(A, Optional.of(NOW.plusSeconds(10))));
        impose(new Imposition(
                Set.of(Operation.LINK),
                Optional.of(A),
                SuspensionReason.FRAUD,
                "actor",
                Optional.of(NOW.plusSeconds(10)),
                Optional.empty()));

        assertThat(book.endMaintenance(NOW.plusSeconds(10).minusNanos(1))).isEmpty();
        BookChange change = book.endMaintenance(NOW.plusSeconds(10)).orElseThrow();
        apply(change);

        assertThat(change.epoch()).isEqualTo(3);
        assertThat(change.fact()).isEqualTo(new SuspensionLifted(3, List.of("LINK"), "0001", "PLANNED_END", null));
        assertThat(refused(Operation.LINK, A)).isTrue();
        assertThat(book.endMaintenance(NOW.plus(Duration.ofDays(365)))).isEmpty();
    }

    @Test
    @Tag("A26")
    @Tag("IN-02")
    void openingOneBankAfterTheBrakeLeavesAStopForEachOtherBankInTheSameEpoch() {
        apply(book.impose(brake(), NOW));
        BookEntry braked = book.entries().get(0);

        apply(book.resume(resume(A, Set.of(Operation.LINK, Operation.CHARGE)), Optional.empty(), BANKS)
                .orElseThrow());

        assertThat(book.epoch()).isEqualTo(2);
        assertThat(refused(Operation.LINK, A)).isFalse();
        assertThat(refused(Operation.CHARGE, A)).isFalse();
        for (BankCode other : List.of(B, C)) {
            assertThat(refused(Operation.LINK, other)).isTrue();
            assertThat(refused(Operation.CHARGE, other)).isTrue();
        }
        assertThat(refused(Operation.PAYOUT, A)).isTrue();
        assertThat(book.toBook().refusing(Operation.TRANSFER, Optional.empty(), NOW))
                .isPresent();
        assertThat(book.entries())
                .filteredOn(entry -> entry.suspension().bank().equals(Optional.of(B)))
                .allSatisfy(entry -> {
                    assertThat(entry.suspension().since())
                            .isEqualTo(braked.suspension().since());
                    assertThat(entry.suspension().actor()).isEqualTo("actor");
                    assertThat(entry.epoch()).isEqualTo(1);
                });
    }

    @Test
    @Tag("A26")
    void bankAfterBankComesBackUntilNothingIsStopped() {
        apply(book.impose(brake(), NOW));

        for (BankCode bank : BANKS) {
            apply(book.resume(
                            resume(bank, Set.of(Operation.LINK, Operation.CHARGE, Operation.PAYOUT)),
                            Optional.empty(),
                            BANKS)
                    .orElseThrow());
        }
        apply(book.resume(resumeOf(Optional.empty(), Set.of(Operation.TRANSFER), book.epoch()), Optional.empty(), BANKS)
                .orElseThrow());

        assertThat(book.epoch()).isEqualTo(5);
        assertThat(book.entries()).isEmpty();
    }

    @Test
    void aResumeTakesEveryReasonAwayAtItsBankAndNamesWhatItOpened() {
        impose(wish(Set.of(Operation.LINK), A, SuspensionReason.BANK));
        impose(wish(Set.of(Operation.LINK), A, SuspensionReason.FRAUD));
        impose(wish(Set.of(Operation.LINK), B, SuspensionReason.FRAUD));
        ResumeHead resume = resume(A, Set.of(Operation.LINK));

        BookChange change = book.resume(resume, Optional.empty(), BANKS).orElseThrow();
        apply(change);

        assertThat(change.fact()).isEqualTo(new SuspensionLifted(4, List.of("LINK"), "0001", "RESUME", resume.id()));
        assertThat(refused(Operation.LINK, A)).isFalse();
        assertThat(refused(Operation.LINK, B)).isTrue();
    }

    @Test
    @Tag("TB5")
    void whatIsStoppedAfterTheProposalStaysStopped() {
        impose(wish(Set.of(Operation.LINK), A, SuspensionReason.BANK));
        ResumeHead proposed = resume(A, Set.of(Operation.LINK));

        impose(wish(Set.of(Operation.LINK), A, SuspensionReason.FRAUD));
        apply(book.resume(proposed, Optional.empty(), BANKS).orElseThrow());

        assertThat(refused(Operation.LINK, A)).isTrue();
        assertThat(book.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.suspension().reason()).isEqualTo(SuspensionReason.FRAUD));
    }

    @Test
    @Tag("TB5")
    void whatWasAskedForAgainAfterTheProposalStaysStoppedToo() {
        impose(wish(Set.of(Operation.LINK), A, SuspensionReason.FRAUD));
        ResumeHead proposed = resume(A, Set.of(Operation.LINK));

        impose(wish(Set.of(Operation.LINK), A, SuspensionReason.FRAUD));

        assertThat(book.resume(proposed, Optional.empty(), BANKS)).isEmpty();
    }

    @Test
    @Tag("TB5")
    void aBrakeThatIsPulledAgainHoldsTheBanksThatWereTakenApartBefore() {
        apply(book.impose(brake(), NOW));
        apply(book.resume(resume(A, Set.of(Operation.LINK)), Optional.empty(), BANKS)
                .orElseThrow());
        ResumeHead ofB = resume(B, Set.of(Operation.LINK));
        apply(book.impose(brake(), NOW.plusSeconds(5)));
        apply(book.resume(resume(A, Set.of(Operation.LINK)), Optional.empty(), BANKS)
                .orElseThrow());

        Optional<BookChange> late = book.resume(ofB, Optional.empty(), BANKS);

        assertThat(late).isEmpty();
        assertThat(refused(Operation.LINK, B)).isTrue();
    }

    @Test
    void thereIsNothingToResumeWhereNothingIsStopped() {
        impose(wish(Set.of(Operation.LINK), A, SuspensionReason.BANK));

        assertThat(book.resume(resume(B, Set.of(Operation.LINK)), Optional.empty(), BANKS))
                .isEmpty();
        assertThat(book.resume(resume(A, Set.of(Operation.CHARGE)), Optional.empty(), BANKS))
                .isEmpty();
    }

    @Test
    void theLastPlacesAreKeptForAStopEverywhere() {
        List<BookEntry> many = new ArrayList<>();
        IntStream.range(0, SuspensionBook.MAX - 100).forEach(index -> many.add(entry(index)));
        book = new StandingBook(1, many);

        assertThatThrownBy(() -> book.impose(wish(Set.of(Operation.LINK), C, SuspensionReason.FRAUD), NOW))
                .isInstanceOf(BookFull.class);
        apply(book.impose(brake(), NOW));
        assertThat(book.toBook().entries()).hasSize(SuspensionBook.MAX - 96);
    }

    @Test
    void aStopForAllIsNotTakenApartIntoMoreThanTheBookHolds() {
        List<BookEntry> many = new ArrayList<>();
        IntStream.range(0, SuspensionBook.MAX - 100).forEach(index -> many.add(entry(index)));
        book = new StandingBook(1, many);
        apply(book.impose(brake(), NOW));
        List<BankCode> banks = IntStream.range(0, 200)
                .mapToObj(index -> new BankCode(String.format("%04d", index)))
                .toList();

        assertThatThrownBy(() -> book.resume(resume(A, Set.of(Operation.LINK)), Optional.empty(), banks))
                .isInstanceOf(BookFull.class);
    }

    private static BookEntry entry(int index) {
        return new BookEntry(
                new Suspension(
                        Operation.CHARGE,
                        Optional.of(new BankCode(String.format("%04d", index))),
                        SuspensionReason.BANK,
                        "actor",
                        NOW,
                        Optional.empty()),
                1,
                Optional.empty());
    }

    private BookChange impose(Imposition wish) {
        BookChange change = book.impose(wish, NOW);
        apply(change);
        return change;
    }

    private void apply(BookChange change) {
        assertThat(change.epoch()).isEqualTo(book.epoch() + 1);
        book = InMemoryBooks.after(book, change);
    }

    private boolean refused(Operation operation, BankCode bank) {
        return book.toBook().refusing(operation, Optional.of(bank), NOW).isPresent();
    }

    private Optional<Instant> endOf(BankCode bank) {
        return book.toBook()
                .refusing(Operation.LINK, Optional.of(bank), NOW)
                .orElseThrow()
                .plannedEnd();
    }

    private ResumeHead resume(BankCode bank, Set<Operation> operations) {
        return resumeOf(Optional.of(bank), operations, book.epoch());
    }

    static ResumeHead resumeOf(Optional<BankCode> bank, Set<Operation> operations, long epoch) {
        return new ResumeHead(UUID.randomUUID(), bank, operations, Optional.empty(), epoch, NOW, List.of());
    }

    private static Imposition wish(Set<Operation> operations, BankCode bank, SuspensionReason reason) {
        return new Imposition(operations, Optional.of(bank), reason, "actor", Optional.empty(), Optional.empty());
    }

    private static Imposition maintenance(BankCode bank, Optional<Instant> end) {
        return new Imposition(
                Set.of(Operation.LINK),
                Optional.of(bank),
                SuspensionReason.MAINTENANCE,
                "actor",
                end,
                Optional.empty());
    }

    static Imposition brake() {
        return new Imposition(
                PulledBrake.USUAL,
                Optional.empty(),
                SuspensionReason.BRAKE,
                "actor",
                Optional.empty(),
                Optional.empty());
    }
}
