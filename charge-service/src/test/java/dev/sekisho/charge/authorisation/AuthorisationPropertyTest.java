package dev.sekisho.charge.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.ledger.LedgerLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holding, capturing, giving up and ageing in any order: what is held is what stands, and no yen is paid twice. */
@Tag("TC10")
class AuthorisationPropertyTest {

    private static final int STEPS = 120;
    private static final int SEEDS = Boolean.getBoolean("sekisho.full") ? 2_000 : 100;
    private static final long START_YEN = 50_000;

    static Stream<Long> seeds() {
        return Stream.iterate(20_270_120L, seed -> seed + 1).limit(SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsHeldIsWhatStandsAndWhatIsPaidLeftOnce(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Till till = new Till(START_YEN);
        List<Authorisation> known = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            act(till, known, random);
            assertThat(till.wallet().held().yen()).as("seed %d", seed).isEqualTo(standing(till));
        }

        assertThat(till.wallet().balance().yen()).as("seed %d", seed).isEqualTo(START_YEN - captured(till));
        assertThat(left(till)).as("seed %d", seed).isEqualTo(captured(till));
        till.now = till.now.plus(Till.LIFETIME);
        till.sweep();
        assertThat(till.wallet().held().yen()).as("seed %d", seed).isZero();
    }

    private static void act(Till till, List<Authorisation> known, SplittableRandom random) {
        int choice = random.nextInt(8);
        if (choice < 3 || known.isEmpty()) {
            known.add(till.authorise(1 + random.nextInt(9_000)));
            return;
        }
        Authorisation one = known.get(random.nextInt(known.size()));
        switch (choice) {
            case 3, 4 -> till.capture(one, 1 + random.nextInt(9_000));
            case 5 -> till.end().giveUp(one.id(), till.store);
            case 6 -> till.now = till.now.plus(Duration.ofHours(random.nextInt(48)));
            default -> till.sweep();
        }
    }

    private static long standing(Till till) {
        return till.authorisations.all().stream()
                .filter(StandingAuthorisation.class::isInstance)
                .mapToLong(one -> one.payment().amount().yen())
                .sum();
    }

    private static long captured(Till till) {
        return till.authorisations.all().stream()
                .mapToLong(one -> one instanceof CapturedAuthorisation paid
                        ? paid.captured().yen()
                        : 0)
                .sum();
    }

    private static long left(Till till) {
        return till.ledger.all().stream()
                .flatMap(transaction -> transaction.lines().stream())
                .mapToLong(LedgerLine::amountYen)
                .filter(yen -> yen > 0)
                .sum();
    }
}
