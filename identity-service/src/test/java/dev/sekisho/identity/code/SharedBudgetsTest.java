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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("TA4")
class SharedBudgetsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

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

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 19, 20, 37, 100})
    void hardlyAnyIsCountedThatNobodyUses(int perSecond) {
        int asked = 60 * perSecond;
        for (int i = 0; i < asked; i++) {
            nanos += SECOND / perSecond;
            assertThat(take(1_000_000)).isEqualTo(Share.TAKEN);
        }

        assertThat(codes.taken).isBetween(asked, asked + 2 * perSecond);
    }

    @Test
    void pairsAndBurstsAreCountedAsTheyAre() {
        for (int i = 0; i < 100; i++) {
            nanos += SECOND * 5 / 2;
            take(1_000_000);
            nanos += SECOND / 10;
            take(1_000_000);
        }

        assertThat(codes.taken).isEqualTo(200);
    }

    @Test
    void manyAreCountedInBlocks() {
        for (int i = 0; i < 1_000; i++) {
            nanos += SECOND / 100;
            take(1_000_000);
        }

        assertThat(codes.questions).isLessThan(150);
        assertThat(codes.taken).isBetween(1_000, 1_200);
    }

    @Test
    void noMoreThanTheBudgetIsEverLetThrough() {
        long through = IntStream.range(0, 31_000)
                .filter(i -> {
                    nanos += SECOND / 500;
                    return take(30_000) == Share.TAKEN;
                })
                .count();

        assertThat(through).isBetween(29_970L, 30_000L);
        assertThat(codes.taken).isLessThanOrEqualTo(30_000);
        assertThat(codes.questions).isLessThan(5_000);
    }

    @Test
    void aSmallBudgetIsCountedOneByOneToItsLast() {
        assertThat(IntStream.range(0, 700).filter(i -> take(500) == Share.TAKEN).count())
                .isEqualTo(500);
        assertThat(codes.questions).isEqualTo(700);
    }

    @Test
    void whatIsLeftOfABlockIsNotUsedSecondsLater() {
        IntStream.range(0, 100).forEach(i -> take(1_000_000));
        nanos += SECOND;
        IntStream.range(0, 10).forEach(i -> take(1_000_000));
        assertThat(codes.taken).isGreaterThan(110);
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
