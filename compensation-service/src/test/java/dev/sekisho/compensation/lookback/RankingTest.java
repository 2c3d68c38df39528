package dev.sekisho.compensation.lookback;

import static dev.sekisho.compensation.lookback.Signal.EMPTIED_AT_ONCE;
import static dev.sekisho.compensation.lookback.Signal.FED_THE_CASE;
import static dev.sekisho.compensation.lookback.Signal.SAME_PAYEE;
import static dev.sekisho.compensation.lookback.Signal.SAME_PERSON;
import static dev.sekisho.compensation.lookback.Signal.SAME_TERMINAL;
import static dev.sekisho.compensation.lookback.Signal.YOUNG_LINK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.WalletId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("IN-06")
class RankingTest {

    private static final WalletId ONE = new WalletId(new UUID(0, 1));
    private static final WalletId TWO = new WalletId(new UUID(0, 2));
    private static final WalletId THREE = new WalletId(new UUID(0, 3));

    @Test
    void ranksByWhatTheSignalsWeighAndNamesEachOnce() {
        List<LookAlike> ranked = Ranking.of(List.of(
                new Sighting(ONE, SAME_TERMINAL, 9),
                new Sighting(TWO, SAME_PERSON, 1),
                new Sighting(TWO, SAME_PERSON, 2),
                new Sighting(THREE, FED_THE_CASE, 1),
                new Sighting(THREE, YOUNG_LINK, 1)));

        assertThat(ranked).extracting(LookAlike::wallet).containsExactly(THREE, TWO, ONE);
        assertThat(ranked).extracting(LookAlike::score).containsExactly(40, 40, 10);
        assertThat(ranked.get(1).signals()).containsOnlyKeys(SAME_PERSON).containsValue(3L);
    }

    @Test
    void ranksTheSameHoweverItWasSeen() {
        List<Sighting> seen = new ArrayList<>();
        for (int wallet = 1; wallet <= 40; wallet++) {
            for (Signal signal : Signal.values()) {
                if ((wallet * 7 + signal.ordinal()) % 3 == 0) {
                    seen.add(new Sighting(new WalletId(new UUID(0, wallet)), signal, 1 + wallet % 4));
                }
            }
        }
        List<LookAlike> ranked = Ranking.of(seen);

        Collections.shuffle(seen, new Random(20201001));

        assertThat(Ranking.of(seen)).isEqualTo(ranked);
        assertThat(ranked).extracting(LookAlike::score).isSortedAccordingTo(Collections.reverseOrder());
    }

    @ParameterizedTest
    @CsvSource({
        "SAME_PERSON YOUNG_LINK EMPTIED_AT_ONCE, true",
        "SAME_PAYEE SAME_TERMINAL SAME_LADDER, true",
        "SAME_PERSON SAME_PAYEE, false",
        "SAME_PERSON, false",
        "SAME_BANK_ACCOUNT FED_THE_CASE FED_BY_THE_CASE SAME_RECEIVER SAME_LADDER SAME_TERMINAL, false",
        "SAME_PERSON SAME_PAYEE YOUNG_LINK EMPTIED_AT_ONCE, true",
    })
    void holdsByItselfOnlyWithThreeSignalsOneOfThemStrong(String signals, boolean held) {
        List<Sighting> seen = Arrays.stream(signals.split(" "))
                .map(signal -> new Sighting(ONE, Signal.valueOf(signal), 1))
                .toList();

        assertThat(Ranking.of(seen))
                .singleElement()
                .extracting(LookAlike::mayBeHeld)
                .isEqualTo(held);
    }

    @Test
    void noNumberOfWeakSignalsMakesAHold() {
        Set<Signal> weak = EnumSet.allOf(Signal.class).stream()
                .filter(signal -> !signal.isStrong())
                .collect(Collectors.toSet());
        List<Sighting> seen =
                weak.stream().map(signal -> new Sighting(ONE, signal, 1_000)).toList();

        assertThat(Ranking.of(seen).get(0).mayBeHeld()).isFalse();
        assertThat(EnumSet.complementOf(EnumSet.copyOf(weak))).containsExactly(SAME_PERSON, SAME_PAYEE);
    }

    @ParameterizedTest
    @EnumSource(Signal.class)
    void saysWhyInBothLanguages(Signal signal) {
        assertThat(signal.ja()).matches(".*[\\p{IsHan}\\p{IsHiragana}].*");
        assertThat(signal.en()).matches("[a-z].{10,}");
        assertThat(signal.points()).isPositive().isLessThanOrEqualTo(signal.isStrong() ? 40 : 30);
    }

    @Test
    void theTableIsReadFromTheHeaviestOn() {
        assertThat(Arrays.stream(Signal.values()).map(Signal::points)).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(EMPTIED_AT_ONCE.isStrong()).isFalse();
        assertThat(SAME_PAYEE.isStrong()).isTrue();
    }
}
