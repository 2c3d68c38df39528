package dev.sekisho.kernel.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.id.BankCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries stop their operation at their bank, and nothing else. */
@Tag("LK-10")
@Tag("A24")
class SuspensionBookTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Optional<BankCode> FIRST = Optional.of(new BankCode("0998"));
    private static final Optional<BankCode> SECOND = Optional.of(new BankCode("0999"));
    private static final Optional<BankCode> ALL = Optional.empty();

    @Test
    void anEmptyBookRefusesNothing() {
        for (Operation operation : Operation.values()) {
            assertThat(SuspensionBook.EMPTY.refusing(operation, FIRST, NOW)).isEmpty();
        }
    }

    @Test
    @Tag("A25")
    void stopsOneBankAndLeavesTheOthersOpen() {
        SuspensionBook book = book(entry(Operation.CHARGE, FIRST, SuspensionReason.BANK));

        assertThat(book.refusing(Operation.CHARGE, FIRST, NOW)).isPresent();
        assertThat(book.refusing(Operation.CHARGE, SECOND, NOW)).isEmpty();
        assertThat(book.refusing(Operation.CHARGE, ALL, NOW)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void eachOperationHasItsOwnSwitch(Operation stopped) {
        SuspensionBook book = book(entry(stopped, ALL, SuspensionReason.BRAKE));

        for (Operation operation : Operation.values()) {
            assertThat(book.refusing(operation, FIRST, NOW).isPresent()).isEqualTo(operation == stopped);
        }
    }

    @Test
    @Tag("A23")
    void anEntryForAllStopsEveryBankAndIsNamedFirst() {
        Suspension ofTheBank = entry(Operation.LINK, FIRST, SuspensionReason.BANK);
        Suspension forAll = entry(Operation.LINK, ALL, SuspensionReason.BRAKE);

        SuspensionBook book = book(ofTheBank, forAll);

        assertThat(book.refusing(Operation.LINK, FIRST, NOW)).contains(forAll);
        assertThat(book.refusing(Operation.LINK, SECOND, NOW)).contains(forAll);
        assertThat(book.refusing(Operation.LINK, ALL, NOW)).contains(forAll);
    }

    @ParameterizedTest
    @EnumSource(SuspensionReason.class)
    void onlyMaintenanceEndsByItself(SuspensionReason reason) {
        Suspension planned = new Suspension(Operation.CHARGE, FIRST, reason, "actor", NOW, Optional.of(NOW));

        boolean refuses = planned.refuses(Operation.CHARGE, FIRST, NOW.plus(Duration.ofDays(365)));

        assertThat(refuses).isEqualTo(reason != SuspensionReason.MAINTENANCE);
    }

    @Test
    void maintenanceEndsAtItsPlannedEndAndNotBefore() {
        Suspension planned =
                new Suspension(Operation.LINK, FIRST, SuspensionReason.MAINTENANCE, "actor", NOW, Optional.of(NOW));

        assertThat(planned.refuses(Operation.LINK, FIRST, NOW.minusNanos(1))).isTrue();
        assertThat(planned.refuses(Operation.LINK, FIRST, NOW)).isFalse();
    }

    @Test
    void maintenanceWithoutAPlannedEndGoesOn() {
        Suspension open = entry(Operation.LINK, FIRST, SuspensionReason.MAINTENANCE);

        assertThat(open.refuses(Operation.LINK, FIRST, NOW.plus(Duration.ofDays(365))))
                .isTrue();
    }

    @Test
    void whatEndedGivesWayToWhatHolds() {
        Suspension ended = new Suspension(
                Operation.LINK, ALL, SuspensionReason.MAINTENANCE, "actor", NOW, Optional.of(NOW.minusSeconds(1)));
        Suspension holds = entry(Operation.LINK, FIRST, SuspensionReason.FRAUD);

        assertThat(book(ended, holds).refusing(Operation.LINK, FIRST, NOW)).contains(holds);
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {"OPEN", "TRANSFER", "SPEND"})
    void whatTakesPlaceAtNoBankCannotBeStoppedAtOne(Operation operation) {
        assertThatThrownBy(() -> entry(operation, FIRST, SuspensionReason.BANK))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void somebodyIsAlwaysTheActor(String actor) {
        assertThatThrownBy(
                        () -> new Suspension(Operation.LINK, ALL, SuspensionReason.BRAKE, actor, NOW, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsTenThousandEntriesAndNotOneMore() {
        Suspension one = entry(Operation.LINK, FIRST, SuspensionReason.BANK);

        assertThat(new SuspensionBook(1, Collections.nCopies(10_000, one)).entries())
                .hasSize(10_000);
        assertThatThrownBy(() -> new SuspensionBook(1, Collections.nCopies(10_001, one)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasNoNegativeEpoch() {
        assertThatThrownBy(() -> new SuspensionBook(-1, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"OPEN,5", "LINK,5", "CHARGE,15", "TRANSFER,15", "PAYOUT,15", "SPEND,600"})
    @Tag("PL-04")
    void eachOperationHasItsAgeLimit(Operation operation, long seconds) {
        assertThat(operation.ageLimit()).isEqualTo(Duration.ofSeconds(seconds));
    }

    private static SuspensionBook book(Suspension... entries) {
        return new SuspensionBook(1, List.of(entries));
    }

    private static Suspension entry(Operation operation, Optional<BankCode> bank, SuspensionReason reason) {
        return new Suspension(operation, bank, reason, "actor", NOW, Optional.empty());
    }
}
