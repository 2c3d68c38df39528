package dev.sekisho.identity.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.code.Budget.Limit;
import dev.sekisho.identity.code.Codes.Share;
import dev.sekisho.identity.transaction.NoTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TA4")
class SharedBudgetsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");

    private final CountedCodes codes = new CountedCodes();
    private long nanos = Duration.ofHours(1).toNanos();
    private final SharedBudgets shared = new SharedBudgets(codes, new NoTransaction(), Runnable::run, () -> nanos);

    @Test
    void whoeverAsksAloneIsCountedAloneAndTakesNothingAhead() {
        for (int i = 0; i < 20; i++) {
            assertThat(take(100_000)).isEqualTo(Share.TAKEN);
            nanos += Duration.ofSeconds(2).toNanos();
        }

        assertThat(codes.questions).isEqualTo(20);
        assertThat(codes.taken).isEqualTo(20);
    }

    @Test
    void manyAreCountedInBlocks() {
        for (int second = 0; second < 10; second++) {
            IntStream.range(0, 100).forEach(i -> take(1_000_000));
            nanos += Duration.ofSeconds(1).toNanos();
        }

        assertThat(codes.questions).isLessThan(60);
        assertThat(codes.taken).isBetween(1_000, 2_000);
    }

    @Test
    void noMoreThanTheBudgetIsEverLetThrough() {
        long through = IntStream.range(0, 5_000)
                .filter(i -> take(3_000) == Share.TAKEN)
                .count();

        assertThat(through).isBetween(2_990L, 3_000L);
        assertThat(codes.taken).isLessThanOrEqualTo(3_000);
    }

    @Test
    void aSmallBudgetIsCountedOneByOneToItsLast() {
        assertThat(IntStream.range(0, 700).filter(i -> take(500) == Share.TAKEN).count())
                .isEqualTo(500);
        assertThat(codes.questions).isEqualTo(700);
    }

    @Test
    void whatIsLeftOfABlockIsNotUsedASecondLater() {
        IntStream.range(0, 100).forEach(i -> take(1_000_000));
        int counted = codes.taken;
        nanos += Duration.ofSeconds(5).toNanos();

        take(1_000_000);

        assertThat(codes.taken).isEqualTo(counted + 1);
    }

    private Share take(int most) {
        return shared.take(new Budget(BudgetKind.DAY, "DAY:phone", new Limit(most, Duration.ofDays(1))), NOW);
    }

    /** Remembers how often it was asked, and for how much in all. */
    private static final class CountedCodes extends InMemoryCodes {

        private int questions;
        private int taken;

        @Override
        public synchronized Share takeBudget(Budget budget, int wanted, Instant now) {
            Share share = super.takeBudget(budget, wanted, now);
            questions++;
            taken += share == Share.TAKEN ? wanted : 0;
            return share;
        }
    }
}
