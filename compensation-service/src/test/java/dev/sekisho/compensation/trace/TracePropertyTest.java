package dev.sekisho.compensation.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.compensation.copy.CopiedPayout;
import dev.sekisho.kernel.id.WalletId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every past; the seed of a failure is in its name. */
@Tag("A35")
@Tag("TD12")
class TracePropertyTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyYenEndsOnceAndWhatRemainsIsThere(long seed) {
        RandomPast random = new RandomPast(seed);
        CopiedCharge[] charges = random.charges.toArray(CopiedCharge[]::new);

        for (Trace trace : List.of(random.past.trace(charges), random.past.traceProRata(charges))) {
            addsUp(trace, random);
        }
    }

    private static void addsUp(Trace trace, RandomPast random) {
        Map<WalletId, Long> remains = new HashMap<>();
        for (TraceEnd end : trace.ends()) {
            if (end instanceof TraceEnd.InWallet in) {
                remains.merge(in.wallet(), in.amount().yen(), Long::sum);
            }
            assertThat(end.amount().yen()).isPositive();
        }
        remains.forEach((wallet, yen) -> assertThat(yen).isLessThanOrEqualTo(random.balances.get(wallet)));
        assertThat(trace.totals().values().stream().mapToLong(sum -> sum.yen()).sum())
                .isEqualTo(random.charges.stream()
                        .mapToLong(charge -> charge.terms().amount().yen())
                        .sum());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noMovementEndsMoreThanItMoved(long seed) {
        RandomPast random = new RandomPast(seed);
        CopiedCharge[] charges = random.charges.toArray(CopiedCharge[]::new);

        for (Trace trace : List.of(random.past.trace(charges), random.past.traceProRata(charges))) {
            endsNoMoreThanWasMoved(trace);
        }
    }

    private static void endsNoMoreThanWasMoved(Trace trace) {
        Map<Object, Long> ended = new HashMap<>();
        Map<Object, Long> moved = new HashMap<>();
        for (TraceEnd end : trace.ends()) {
            if (end instanceof TraceEnd.AtShop shop) {
                ended.merge(shop.payment(), shop.amount().yen(), Long::sum);
                moved.put(shop.payment(), shop.payment().amount().yen());
            } else if (end instanceof TraceEnd.AtBank bank) {
                ended.merge(bank.payout(), bank.amount().yen(), Long::sum);
                moved.put(bank.payout(), bank.payout().amount().yen());
            } else if (end instanceof TraceEnd.Reversed back) {
                ended.merge(back.reversal(), back.amount().yen(), Long::sum);
                moved.put(back.reversal(), back.reversal().amount().yen());
            }
        }
        ended.forEach((movement, yen) -> assertThat(yen).isLessThanOrEqualTo(moved.get(movement)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aChargeEndsWhereItEndsWhateverElseIsTraced(long seed) {
        RandomPast random = new RandomPast(seed);

        List<String> together = Past.told(random.past.trace(random.charges.toArray(CopiedCharge[]::new)));
        List<String> alone = new ArrayList<>();
        for (CopiedCharge charge : random.charges) {
            alone.addAll(Past.told(random.past.trace(charge)));
        }
        Collections.sort(alone);

        assertThat(alone).isEqualTo(together);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderInWhichThePastIsReadChangesNothing(long seed) {
        RandomPast random = new RandomPast(seed);
        CopiedCharge[] charges = random.charges.toArray(CopiedCharge[]::new);
        List<String> before = Past.told(random.past.trace(charges));

        Collections.shuffle(random.past.movements, new Random(seed));

        assertThat(Past.told(random.past.trace(charges))).isEqualTo(before);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void followingOnlyWhereTheMoneyCameChangesNothing(long seed) {
        RandomPast random = new RandomPast(seed);
        CopiedCharge[] one = {random.charges.get(0)};
        TraceMoney tracing = new TraceMoney(
                new WideningTest.InRounds(random.past, one), new TraceLimits(1, 1_000, 1_000, Past.PLENTY));

        assertThat(Past.told(tracing.trace(Set.of(one[0].id())))).isEqualTo(Past.told(random.past.trace(one)));
    }

    /** A past in which nobody gives what is not there, over a few wallets, so that lots meet often. */
    private static final class RandomPast {

        private static final int WALLETS = 5;
        private static final int STEPS = 120;

        private final Past past = new Past();
        private final List<CopiedCharge> charges = new ArrayList<>();
        private final List<CopiedPayout> onTheWay = new ArrayList<>();
        private final List<WalletId> wallets = new ArrayList<>();
        private final Map<WalletId, Long> balances = new HashMap<>();
        private final Random random;

        RandomPast(long seed) {
            random = new Random(seed);
            for (int i = 0; i < WALLETS; i++) {
                long held = random.nextInt(3) * 500L;
                WalletId wallet = past.wallet(held);
                wallets.add(wallet);
                balances.put(wallet, held);
            }
            for (int i = 0; i < STEPS; i++) {
                step(wallets.get(random.nextInt(WALLETS)));
            }
            past.charged(wallets.get(0), 1);
        }

        private void step(WalletId wallet) {
            long held = balances.get(wallet);
            switch (random.nextInt(7)) {
                case 0, 1 -> charge(wallet, 1 + random.nextInt(5_000));
                case 2 -> give(wallet, held, yen -> past.spent(wallet, yen));
                case 3, 4 -> send(wallet, wallets.get(random.nextInt(WALLETS)), held);
                case 5 -> give(wallet, held, yen -> onTheWay.add(past.paidOut(wallet, yen)));
                default -> takeBackOrIn();
            }
        }

        private void charge(WalletId wallet, long yen) {
            charges.add(past.charged(wallet, yen));
            balances.merge(wallet, yen, Long::sum);
        }

        private void send(WalletId from, WalletId to, long held) {
            if (!from.equals(to)) {
                give(from, held, yen -> {
                    past.sent(from, to, yen);
                    balances.merge(to, yen, Long::sum);
                });
            }
        }

        private void takeBackOrIn() {
            if (!onTheWay.isEmpty() && random.nextBoolean()) {
                CopiedPayout payout = onTheWay.remove(0);
                past.cameBack(payout);
                balances.merge(payout.terms().wallet(), payout.terms().amount().yen(), Long::sum);
            } else if (!charges.isEmpty()) {
                CopiedCharge charge = charges.get(random.nextInt(charges.size()));
                WalletId wallet = charge.terms().wallet();
                long most =
                        Math.min(balances.get(wallet), charge.terms().amount().yen());
                give(wallet, most, yen -> past.takenBack(charge, yen));
            }
        }

        private void give(WalletId wallet, long most, LongConsumer giving) {
            if (most > 0) {
                long yen = random.nextLong(most) + 1;
                balances.merge(wallet, -yen, Long::sum);
                giving.accept(yen);
            }
        }
    }
}
