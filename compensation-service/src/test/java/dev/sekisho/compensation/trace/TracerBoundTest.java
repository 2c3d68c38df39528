package dev.sekisho.compensation.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.kernel.id.WalletId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tracing ends, whatever graph thieves make of their wallets; work is counted in lots that are touched. */
@Tag("TD12")
class TracerBoundTest {

    private static final int WALLETS = 10_000;

    private final Past past = new Past();
    private final List<WalletId> ring =
            IntStream.range(0, WALLETS).mapToObj(i -> past.wallet()).toList();

    @Test
    void moneyThatGoesRoundTenThousandWalletsThreeTimesIsFollowedInAFewStepsEach() {
        CopiedCharge charge = past.charged(ring.get(0), 300_000);
        goRound(3, 300_000);

        Trace trace = past.trace(charge);

        assertThat(Past.perKind(trace)).containsOnlyKeys("REMAINS").containsValue(300_000L);
        assertThat(trace.handovers()).hasSize(3 * WALLETS);
        assertThat(trace.steps()).isLessThanOrEqualTo(4L * 3 * WALLETS);
    }

    @Test
    void aFanOutAndInAgainStaysLinearToo() {
        WalletId hub = past.wallet();
        CopiedCharge charge = past.charged(hub, WALLETS);
        ring.forEach(wallet -> past.sent(hub, wallet, 1));
        ring.forEach(wallet -> past.sent(wallet, hub, 1));

        Trace trace = past.trace(charge);

        assertThat(trace.ends()).hasSize(1);
        assertThat(trace.steps()).isLessThanOrEqualTo(4L * 2 * WALLETS);
    }

    @Test
    void moneyInManySmallLotsOfManyChargesStopsAtTheLimitAndLosesNothing() {
        CopiedCharge[] charges = IntStream.range(0, 100)
                .mapToObj(i -> past.charged(ring.get(0), 10))
                .toArray(CopiedCharge[]::new);
        goRound(1, 1_000);

        Trace trace = past.trace(50_000, charges);

        assertThat(trace.whole()).isFalse();
        assertThat(trace.steps()).isLessThanOrEqualTo(50_000 + 400);
        assertThat(Past.perKind(trace)).containsOnlyKeys("NOT_FOLLOWED").containsValue(1_000L);
    }

    @Test
    void aChargeThatTheStepsDidNotReachIsNotLost() {
        CopiedCharge charge = past.charged(ring.get(0), 1_000);
        goRound(1, 1_000);
        CopiedCharge last = past.charged(ring.get(1), 7);

        assertThat(Past.perKind(past.trace(100, charge, last)))
                .containsOnlyKeys("NOT_FOLLOWED")
                .containsValue(1_007L);
    }

    private void goRound(int times, long yen) {
        for (int i = 0; i < times * WALLETS; i++) {
            past.sent(ring.get(i % WALLETS), ring.get((i + 1) % WALLETS), yen);
        }
    }
}
