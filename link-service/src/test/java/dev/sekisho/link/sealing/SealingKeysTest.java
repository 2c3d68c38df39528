package dev.sekisho.link.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("PL-03")
class SealingKeysTest {

    private static final String KEY = "c2FuZGJveC1zZWFsaW5nLWtleS1ub3Qtc2VjcmV0ISE=";

    @Test
    void theKeyInUseSealsAndOthersOnlyOpen() {
        SealingKeys keys = SealingKeys.of(2, KEY, "1:" + KEY + ", 3:" + KEY);

        assertThat(keys.primary()).isEqualTo(2);
        assertThat(keys.byGeneration()).containsOnlyKeys(1, 2, 3);
        assertThat(SealingKeys.of(1, KEY, "").byGeneration()).containsOnlyKeys(1);
        assertThat(keys.toString()).doesNotContain(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "x:" + KEY, "0:" + KEY, "1:" + KEY, "2:AAAA", "2:" + KEY + ",2:" + KEY, "2:!"})
    void refusesWhatIsNoListOfOtherKeys(String others) {
        assertThatThrownBy(() -> SealingKeys.of(1, KEY, others)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsTenGenerationsAndNotEleven() {
        StringBuilder others = new StringBuilder();
        for (int generation = 2; generation <= 10; generation++) {
            others.append(generation).append(':').append(KEY).append(',');
        }

        assertThat(SealingKeys.of(1, KEY, others.toString()).byGeneration()).hasSize(10);
        assertThatThrownBy(() -> SealingKeys.of(1, KEY, others + "11:" + KEY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
