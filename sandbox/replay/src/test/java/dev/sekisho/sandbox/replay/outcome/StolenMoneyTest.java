package dev.sekisho.sandbox.replay.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.World.Booking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A14")
class StolenMoneyTest {

    private static final Instant MORNING = Instant.parse("2020-08-31T01:00:00Z");
    private static final Instant NEXT_DAY = MORNING.plusSeconds(86_400);
    private static final Depositor VICTIM =
            new Depositor("0999", "201", "ORDINARY", "2000001", "ミホン　タロウ", LocalDate.of(1980, 1, 1), "0123", 1_000_000);

    @Test
    void whatTheDepositorOrderedIsNotStolen() {
        StolenMoney money = new StolenMoney(Set.of("own"));
        money.read("0999", List.of(debit("own", 5_000, MORNING), debit("other", 30_000, MORNING)));

        assertThat(money.from(VICTIM)).isEqualTo(30_000);
    }

    @Test
    void whatCameBackIsNotStolenAnyMore() {
        StolenMoney money = new StolenMoney(Set.of());
        money.read("0999", List.of(debit("a", 30_000, MORNING), credit("b", 20_000, NEXT_DAY)));

        assertThat(money.from(VICTIM)).isEqualTo(10_000);
    }

    @Test
    void theSameNumberAtAnotherBankIsAnotherAccount() {
        StolenMoney money = new StolenMoney(Set.of());
        money.read("0998", List.of(debit("a", 30_000, MORNING)));

        assertThat(money.from(VICTIM)).isZero();
    }

    @Test
    void whatLeavesAnAccountThatNobodyRaidedIsSeenToo() {
        StolenMoney money = new StolenMoney(Set.of("own"));
        money.read("0999", List.of(debit("a", 30_000, MORNING)));
        money.read("0998", List.of(debit("own", 5_000, MORNING), debit("b", 700, MORNING)));

        assertThat(money.beside(List.of(VICTIM))).isEqualTo(700);
    }

    @Test
    void aDayIsOnePointAndSumsOnlyRise() {
        StolenMoney money = new StolenMoney(Set.of("own"));
        money.read(
                "0999",
                List.of(debit("a", 100, MORNING), debit("own", 7, MORNING.plusSeconds(60)), debit("b", 50, NEXT_DAY)));

        assertThat(money.overTime())
                .extracting(point -> point.stolenYen() + "/" + point.honestYen())
                .containsExactly("100/7", "150/7");
        assertThat(money.lastStolen()).contains(NEXT_DAY);
    }

    private static Booking debit(String id, long yen, Instant at) {
        return booking(id, "DEBIT", yen, at);
    }

    private static Booking credit(String id, long yen, Instant at) {
        return booking(id, "CREDIT", yen, at);
    }

    private static Booking booking(String id, String direction, long yen, Instant at) {
        return new Booking(id, direction, VICTIM.branchCode(), VICTIM.accountNumber(), yen, "R-" + id, at);
    }
}
