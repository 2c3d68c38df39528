package dev.sekisho.compensation.trace;

import static dev.sekisho.compensation.trace.Past.perKind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.kernel.id.WalletId;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pro rata, all that lies in a wallet leaves it in the same proportion. */
@Tag("A35")
class ProRataTest {

    private final Past past = new Past();

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @Test
    void whatIsSpentIsOfEachChargeItsShare() {
        WalletId thief = past.wallet(0);
        CopiedCharge first = past.charged(thief, 6_000);
        CopiedCharge second = past.charged(thief, 3_000);
        past.spent(thief, 3_000);

        assertThat(perKind(past.traceProRata(first))).isEqualTo(Map.of("SHOP", 2_000L, "REMAINS", 4_000L));
        assertThat(perKind(past.traceProRata(second))).isEqualTo(Map.of("SHOP", 1_000L, "REMAINS", 2_000L));
        assertThat(perKind(past.trace(first))).isEqualTo(Map.of("SHOP", 3_000L, "REMAINS", 3_000L));
    }

    @Test
    void moneyThatWasThereBeforeLeavesWithIt() {
        WalletId thief = past.wallet(1_000);
        WalletId friend = past.wallet(0);
        CopiedCharge charge = past.charged(thief, 3_000);
        past.sent(thief, friend, 2_000);
        past.spent(friend, 1_000);

        assertThat(perKind(past.traceProRata(charge))).isEqualTo(Map.of("SHOP", 750L, "REMAINS", 2_250L));
    }

    @Test
    void whatIsTakenBackIsOfItsOwnCharge() {
        WalletId thief = past.wallet(5_000);
        CopiedCharge charge = past.charged(thief, 1_000);
        past.takenBack(charge, 400);

        assertThat(perKind(past.traceProRata(charge))).isEqualTo(Map.of("REVERSED", 400L, "REMAINS", 600L));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sharesAreWholeYenOffByLessThanOneAndTogetherAllOfIt(long seed) {
        Random random = new Random(seed);
        long[] weights = random.longs(1 + random.nextInt(50), 0, 1L << random.nextInt(1, 50))
                .toArray();
        long whole = Arrays.stream(weights).sum();
        long yen = whole == 0 ? 0 : random.nextLong(whole + 1);

        long[] shares = Shares.of(weights, yen);

        assertThat(Arrays.stream(shares).sum()).isEqualTo(yen);
        for (int i = 0; i < weights.length; i++) {
            double exact = whole == 0 ? 0 : (double) weights[i] * yen / whole;
            assertThat(shares[i]).isBetween(0L, weights[i]);
            assertThat((double) shares[i]).isCloseTo(exact, offset(1.0 + exact * 1e-12));
        }
    }
}
