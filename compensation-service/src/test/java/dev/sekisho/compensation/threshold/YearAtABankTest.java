package dev.sekisho.compensation.threshold;

import static dev.sekisho.compensation.threshold.Room.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.BankCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A year at a bank as large as the largest: honest days on which cases come by chance, and an attack.
 *
 * <p>Chance is taken to be 17 cases of 4.53 million links in 600 days, which Japan Post Bank told on 2020-09-16 of one service
 * at which it was linked most (Nikkei xTECH of that day); its 380 cases at ten services in 1,180 days (told on 2020-09-24)
 * come to the same for a service. Attacks are in both, so that honest days are calmer still.
 */
@Tag("A22")
class YearAtABankTest {

    private static final double CASES_A_DAY = 17.0 / 600;
    private static final int YEAR = 365;
    private static final int PAST = 91;

    private final Room room = new Room();

    @ParameterizedTest
    @ValueSource(longs = {2020, 2021, 2022, 2023, 2024})
    void isNotStoppedInAYearOfHonestDays(long seed) {
        Random chance = new Random(seed);
        int cases = days(CASES_A_DAY, YEAR + PAST, chance);

        assertThat(cases).as("cases of seed %d", seed).isPositive();
        assertThat(room.stops.ordered).as("stops of seed %d", seed).isEmpty();
    }

    @Test
    void isStoppedByChanceLessThanOnceInAHundredYears() {
        Random chance = new Random(1185);
        int stops = 0;
        for (int year = 0; year < 1_000; year++) {
            stops += stopsOfAYear(CASES_A_DAY, chance);
        }
        assertThat(stops).isLessThan(15);
    }

    /** A bank at which ten cases a day are ordinary has its own mean. */
    @Test
    void isNotStoppedInSixtyDaysOfTenCasesEach() {
        Instant past = NOON.minus(Duration.ofDays(PAST));
        for (int hours = 0; hours < PAST * 24; hours += 2) { // twelve a day
            room.counted.add(UUID.randomUUID(), new BankCode("0998"), past.plus(Duration.ofHours(hours)));
        }
        int cases = days(10, 60, new Random(7));

        assertThat(cases).isGreaterThan(400);
        assertThat(room.stops.ordered).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isStoppedWithTheThirdConfirmationOfAnAttackAfterAYearOfHonestDays(long seed) {
        days(CASES_A_DAY, YEAR, new Random(seed));
        Instant attack = NOON.plus(Duration.ofDays(YEAR + 2));

        for (int minute = 0; minute < 3; minute++) {
            assertThat(room.stops.ordered).isEmpty();
            room.confirmed("0998", attack.plus(Duration.ofMinutes(minute)));
        }

        assertThat(room.stoppedBanks()).containsExactly(Optional.of("0998"));
        assertThat(room.stops.ordered.get(0).orderedAt()).isEqualTo(attack.plus(Duration.ofMinutes(2)));
    }

    private static int stopsOfAYear(double casesADay, Random chance) {
        YearAtABankTest year = new YearAtABankTest();
        year.days(casesADay, YEAR, chance);
        return year.room.stops.ordered.size();
    }

    /** Cases one after another, each after a pause that chance draws. @return how many */
    private int days(double casesADay, int days, Random chance) {
        Instant at = NOON;
        Instant end = NOON.plus(Duration.ofDays(days));
        int cases = 0;
        while (true) {
            at = at.plusMillis(pauseMillis(casesADay, chance));
            if (at.isAfter(end)) {
                return cases;
            }
            room.confirmed("0998", at);
            cases++;
        }
    }

    private static long pauseMillis(double casesADay, Random chance) {
        double days = -Math.log(1 - chance.nextDouble()) / casesADay;
        return (long) (days * Duration.ofDays(1).toMillis());
    }
}
