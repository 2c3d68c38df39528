package dev.sekisho.charge.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Thirty days of a town where nobody steals, over a month's end: a tenth of the links are new, some charge much or several
 * times in a row, money is spent near home, and some is sent to friends. The shares are assumptions.
 */
public final class HonestTown {

    private static final int DAYS = 30;
    private static final long[] USUAL_YEN = {1_000, 2_000, 3_000, 5_000, 5_000, 10_000, 10_000, 20_000, 30_000};
    private static final int TERMINALS = 60;

    private HonestTown() {}

    public static List<Movement> of(int wallets, Instant start, long seed) {
        Random random = new Random(seed);
        List<Movement> movements = new ArrayList<>();
        IntStream.range(0, wallets).forEach(i -> movements.addAll(month(start, random)));
        movements.sort(Movement.IN_TIME);
        return movements;
    }

    private static List<Movement> month(Instant start, Random random) {
        boolean isNew = random.nextInt(10) == 0;
        History history = new History(start, Duration.ofDays(isNew ? random.nextInt(5) : 30 + random.nextInt(500)));
        for (int charges = random.nextInt(6); charges >= 0; charges--) {
            Duration at = Duration.ofDays(random.nextInt(DAYS))
                    .plusHours(8 + random.nextInt(14))
                    .plusSeconds(random.nextInt(3_600));
            long yen = USUAL_YEN[random.nextInt(USUAL_YEN.length)];
            if (random.nextInt(8) == 0) {
                yen = 50_000 + 10_000L * random.nextInt(6);
            }
            history.charge(at, yen);
            for (int again = random.nextInt(40) == 0 ? 1 + random.nextInt(3) : 0; again > 0; again--) {
                history.charge(at.plusSeconds(30L * again), yen);
            }
            spend(history, at, yen, random);
        }
        return history.movements();
    }

    private static void spend(History history, Duration at, long yen, Random random) {
        for (int payments = random.nextInt(4); payments > 0; payments--) {
            history.pay(at.plusMinutes(random.nextInt(600)), yen / 5, "m/s/T-" + random.nextInt(TERMINALS));
        }
        if (random.nextInt(8) == 0) {
            history.send(at.plusMinutes(random.nextInt(300)), Math.max(1, yen * (1 + random.nextInt(10)) / 10));
        }
    }
}
