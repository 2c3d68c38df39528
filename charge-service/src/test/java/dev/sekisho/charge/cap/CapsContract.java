package dev.sekisho.charge.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.link.Links;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every keeper of counters does, in memory and in PostgreSQL. */
public abstract class CapsContract {

    private static final LocalDate DAY = LocalDate.parse("2027-01-31");
    private static final LocalDate NEXT_DAY = DAY.plusDays(1);

    private final LinkCopy link = Links.old(Instant.EPOCH);
    private final SortedSet<CapKey> keys = CapKey.allOf(link);

    protected abstract Caps caps();

    protected abstract void inTransaction(Runnable work);

    @Test
    void beginsWithNothingUsed() {
        inTransaction(() -> caps().lock(keys));

        assertThat(used(DAY)).isEqualTo(Money.ZERO);
    }

    @Test
    void countsEachUseAgainstEachOfItsCounters() {
        add(DAY, 1_000);
        add(DAY, 2_000);
        add(NEXT_DAY, 4_000);

        assertThat(used(DAY)).isEqualTo(Money.yen(7_000));
        assertThat(used(NEXT_DAY)).isEqualTo(Money.yen(4_000));
        assertThat(keys)
                .allSatisfy(
                        key -> assertThat(caps().read(keys).usedSince(key, DAY)).isEqualTo(Money.yen(7_000)));
    }

    @Test
    void sumsSeveralUsesOfOneCounterInOneWrite() {
        inTransaction(() -> {
            caps().lock(keys);
            caps().add(DAY, List.of(use(1_000), use(2_000)), List.of(guard(3_000)));
        });

        assertThat(used(DAY)).isEqualTo(Money.yen(3_000));
    }

    @Test
    @Tag("TC2")
    void writesUpToTheLimitOfAGuardAndRefusesAYenMore() {
        add(DAY, 299_999);
        add(NEXT_DAY, 1);

        assertThatThrownBy(() -> add(NEXT_DAY, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Tag("TC10")
    void givesBackExactlyWhatWasUsedOnThatDay() {
        add(DAY, 1_000);
        add(NEXT_DAY, 2_000);

        giveBack(DAY, 1_000);

        assertThat(used(DAY)).isEqualTo(Money.yen(2_000));
    }

    @Test
    @Tag("TC10")
    void neverGivesBackMoreThanWasUsed() {
        add(DAY, 1_000);

        assertThatThrownBy(() -> giveBack(DAY, 1_001)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void hasNothingToGiveBackOfADayItForgot() {
        add(NEXT_DAY, 1_000);

        giveBack(DAY, 5_000);

        assertThat(used(DAY)).isEqualTo(Money.yen(1_000));
    }

    private void add(LocalDate day, long yen) {
        inTransaction(() -> {
            caps().lock(keys);
            caps().add(
                            day,
                            keys.stream()
                                    .map(key -> new CapUse(key, day, Money.yen(yen)))
                                    .toList(),
                            guards());
        });
    }

    private void giveBack(LocalDate day, long yen) {
        inTransaction(() -> {
            caps().lock(keys);
            caps().giveBack(
                            day,
                            keys.stream()
                                    .map(key -> new CapUse(key, day, Money.yen(yen)))
                                    .toList());
        });
    }

    private Money used(LocalDate since) {
        return caps().read(keys).usedSince(keys.first(), since);
    }

    private CapUse use(long yen) {
        return new CapUse(keys.first(), DAY, Money.yen(yen));
    }

    private CapGuard guard(long limitYen) {
        return new CapGuard(keys.first(), DAY, Money.yen(limitYen));
    }

    private List<CapGuard> guards() {
        return keys.stream()
                .map(key -> new CapGuard(key, DAY, Money.yen(300_000)))
                .toList();
    }
}
