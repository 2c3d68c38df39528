package dev.sekisho.kit.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.suspension.Canary;
import dev.sekisho.kernel.suspension.CanaryDraw;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.Suspension;
import dev.sekisho.kernel.suspension.SuspensionBook;
import dev.sekisho.kernel.suspension.SuspensionReason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not known to be open is refused, each operation at its own age. */
@Tag("PL-04")
@Tag("TD4")
class SuspensionGuardTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Optional<BankCode> FIRST = Optional.of(new BankCode("0998"));
    private static final Optional<BankCode> SECOND = Optional.of(new BankCode("0999"));

    private static final WalletId DRAWN = WalletId.random();
    private static final Canary CANARY = new Canary(UUID.randomUUID(), 5, "print");
    private static final CanaryDraw CANARIES = new CanaryDraw() {
        @Override
        public boolean isIn(Canary canary, WalletId wallet) {
            return canary.equals(CANARY) && wallet.equals(DRAWN);
        }

        @Override
        public Optional<String> keyPrint() {
            return Optional.of("print");
        }
    };

    private long nanos = 1_000;
    private final SuspensionGuard guard = new SuspensionGuard(true, InstantSource.fixed(NOW), CANARIES, () -> nanos);

    @ParameterizedTest
    @EnumSource(Operation.class)
    void refusesEverythingBeforeTheFirstAnswer(Operation operation) {
        SuspensionVerdict verdict = guard.judge(operation, Optional.empty());

        assertThat(verdict.isOpen()).isFalse();
        assertThat(verdict.code()).isEqualTo("SUSPENSION_UNKNOWN");
        assertThat(verdict.refusal()).contains("SUSPENSION_UNKNOWN");
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void goesOnAtTheAgeLimitAndRefusesANanosecondLater(Operation operation) {
        guard.take(SuspensionBook.EMPTY, nanos);

        nanos += operation.ageLimit().toNanos();
        assertThat(guard.judge(operation, Optional.empty()).code()).isEqualTo("OK");

        nanos += 1;
        assertThat(guard.judge(operation, Optional.empty()).code()).isEqualTo("SUSPENSION_UNKNOWN");
    }

    @Test
    void theTillsStayOpenWhenLinkServiceIsAwayForAMinute() {
        guard.take(SuspensionBook.EMPTY, nanos);

        nanos += Duration.ofMinutes(1).toNanos();

        assertThat(guard.judge(Operation.SPEND, Optional.empty()).isOpen()).isTrue();
        assertThat(guard.judge(Operation.CHARGE, FIRST).isOpen()).isFalse();
        assertThat(guard.judge(Operation.LINK, FIRST).isOpen()).isFalse();
    }

    @Test
    @Tag("A25")
    void refusesWhatTheBookStopsAndSaysWhatStopsIt() {
        Suspension stopped = entry(Operation.CHARGE, FIRST, SuspensionReason.BANK, Optional.empty());
        guard.take(new SuspensionBook(1, List.of(stopped)), nanos);

        assertThat(guard.judge(Operation.CHARGE, FIRST).code()).isEqualTo("SUSPENDED");
        assertThat(guard.judge(Operation.CHARGE, FIRST).suspension()).contains(stopped);
        assertThat(guard.judge(Operation.CHARGE, SECOND).isOpen()).isTrue();
    }

    /** Its business clock only tells when maintenance ends; a copy's age is told by no clock that can be set. */
    @ParameterizedTest
    @ValueSource(longs = {-600, 600})
    void aReplicaWhoseClockIsTenMinutesOffRefusesAllThatIsStoppedAndKeepsItsAges(long secondsOff) {
        SuspensionGuard off =
                new SuspensionGuard(true, InstantSource.fixed(NOW.plusSeconds(secondsOff)), CANARIES, () -> nanos);
        for (SuspensionReason reason : SuspensionReason.values()) {
            Suspension stopped = entry(Operation.CHARGE, FIRST, reason, Optional.empty());
            off.take(new SuspensionBook(off.epoch() + 2, List.of(stopped)), nanos);

            assertThat(off.judge(Operation.CHARGE, FIRST).code()).isEqualTo("SUSPENDED");
        }
        off.take(new SuspensionBook(off.epoch() + 1, List.of()), nanos);
        assertThat(off.judge(Operation.CHARGE, FIRST).isOpen()).isTrue();

        nanos += Operation.CHARGE.ageLimit().toNanos() + 1;
        assertThat(off.judge(Operation.CHARGE, FIRST).code()).isEqualTo("SUSPENSION_UNKNOWN");
    }

    @Test
    void anOldBookIsNotBelievedInWhatItStopsEither() {
        guard.take(
                new SuspensionBook(1, List.of(entry(Operation.LINK, FIRST, SuspensionReason.BANK, Optional.empty()))),
                nanos);
        nanos += Operation.LINK.ageLimit().toNanos() + 1;

        assertThat(guard.judge(Operation.LINK, FIRST).code()).isEqualTo("SUSPENSION_UNKNOWN");
    }

    @Test
    @Tag("IN-01")
    void itsOwnProbeNamesWhatItRefusesAtEveryBank() {
        guard.take(
                new SuspensionBook(
                        2,
                        List.of(
                                entry(Operation.LINK, Optional.empty(), SuspensionReason.BRAKE, Optional.empty()),
                                entry(Operation.CHARGE, FIRST, SuspensionReason.BANK, Optional.empty()))),
                nanos);

        assertThat(guard.refusedEverywhere()).containsExactly(Operation.LINK);

        nanos += Operation.LINK.ageLimit().toNanos() + 1;
        assertThat(guard.refusedEverywhere()).containsExactly(Operation.OPEN, Operation.LINK);
    }

    @Test
    @Tag("LK-10")
    void theIndexSaysWhatTheBookSays() {
        List<Suspension> entries = Stream.of(Operation.values())
                .flatMap(operation ->
                        Stream.of(SuspensionReason.values()).flatMap(reason -> entriesOf(operation, reason)))
                .toList();
        for (int left = 0; left <= entries.size(); left++) {
            SuspensionBook book = new SuspensionBook(1, entries.subList(left, entries.size()));
            IndexedBook indexed = new IndexedBook(book);
            for (Operation operation : Operation.values()) {
                for (Optional<BankCode> bank : List.of(FIRST, SECOND, Optional.<BankCode>empty())) {
                    for (Predicate<Canary> isIn : List.<Predicate<Canary>>of(canary -> true, canary -> false)) {
                        assertThat(indexed.refusing(operation, bank, isIn, NOW))
                                .isEqualTo(book.refusing(operation, bank, isIn, NOW));
                    }
                }
            }
        }
    }

    @Test
    @Tag("A27")
    void aCanaryLetsThroughWhoIsDrawnAndNobodyWhoIsNotNamed() {
        guard.take(new SuspensionBook(1, List.of(canary(SuspensionReason.FRAUD))), nanos);

        assertThat(guard.judge(Operation.CHARGE, FIRST, DRAWN).isOpen()).isTrue();
        assertThat(guard.judge(Operation.CHARGE, FIRST, WalletId.random()).code())
                .isEqualTo("SUSPENDED");
        assertThat(guard.judge(Operation.CHARGE, FIRST).code()).isEqualTo("SUSPENDED");

        assertThat(guard.canariesAt(FIRST.orElseThrow())).contains(List.of(canary(SuspensionReason.FRAUD)));
        assertThat(guard.canariesAt(SECOND.orElseThrow())).contains(List.of());

        nanos += Operation.CHARGE.ageLimit().toNanos() + 1;
        assertThat(guard.canariesAt(SECOND.orElseThrow())).isEmpty();
        assertThat(guard.judge(Operation.CHARGE, FIRST, DRAWN).code()).isEqualTo("SUSPENSION_UNKNOWN");
    }

    @Test
    @Tag("A27")
    void nobodyIsLetThroughAStopBesideTheCanaryWhateverComesFirst() {
        Suspension whole = entry(Operation.CHARGE, FIRST, SuspensionReason.POSTURE, Optional.empty());
        Suspension all = entry(Operation.CHARGE, Optional.empty(), SuspensionReason.BRAKE, Optional.empty());
        Suspension some = canary(SuspensionReason.FRAUD);
        for (List<Suspension> entries : List.of(List.of(some, whole), List.of(whole, some), List.of(some, all))) {
            SuspensionGuard other = new SuspensionGuard(false, InstantSource.fixed(NOW), CANARIES, () -> nanos);
            other.hold(new SuspensionBook(1, entries));

            assertThat(other.judge(Operation.CHARGE, FIRST, DRAWN).code()).isEqualTo("SUSPENDED");
        }
    }

    @Test
    void aLeasedBookIsNotHeldByHand() {
        assertThatThrownBy(() -> guard.hold(SuspensionBook.EMPTY)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(guard::forget).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aHeldBookIsOpenUntilItIsChangedOrForgotten() {
        SuspensionGuard held = new SuspensionGuard(false, InstantSource.fixed(NOW), CANARIES, () -> nanos);
        assertThat(held.judge(Operation.LINK, FIRST).isOpen()).isTrue();

        held.hold(
                new SuspensionBook(1, List.of(entry(Operation.LINK, FIRST, SuspensionReason.BANK, Optional.empty()))));
        assertThat(held.judge(Operation.LINK, FIRST).code()).isEqualTo("SUSPENDED");

        held.forget();
        assertThat(held.judge(Operation.SPEND, Optional.empty()).code()).isEqualTo("SUSPENSION_UNKNOWN");
    }

    @Test
    void productionAsksForALease() {
        SuspensionGuard held = new SuspensionGuard(false, InstantSource.fixed(NOW), CANARIES, () -> nanos);

        assertThat(new LeasedInProduction(guard).violations()).isEmpty();
        assertThat(new LeasedInProduction(held).violations())
                .singleElement()
                .asString()
                .contains("sekisho.suspension.leased");
    }

    private static Stream<Suspension> entriesOf(Operation operation, SuspensionReason reason) {
        Stream<Suspension> forAll = Stream.of(
                entry(operation, Optional.empty(), reason, Optional.of(NOW)),
                entry(operation, Optional.empty(), reason, Optional.of(NOW.plusSeconds(1))));
        return operation.isAtABank()
                ? Stream.concat(
                        Stream.of(
                                entry(operation, FIRST, reason, Optional.of(NOW.plusNanos(1))),
                                entry(operation, SECOND, reason, Optional.empty())
                                        .letting(Optional.of(CANARY))),
                        forAll)
                : forAll;
    }

    private static Suspension canary(SuspensionReason reason) {
        return entry(Operation.CHARGE, FIRST, reason, Optional.empty()).letting(Optional.of(CANARY));
    }

    private static Suspension entry(
            Operation operation, Optional<BankCode> bank, SuspensionReason reason, Optional<Instant> plannedEnd) {
        return new Suspension(operation, bank, reason, "actor", NOW.minusSeconds(60), plannedEnd);
    }
}
