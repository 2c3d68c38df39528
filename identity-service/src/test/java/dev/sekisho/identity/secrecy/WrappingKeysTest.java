package dev.sekisho.identity.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("PL-03")
class WrappingKeysTest {

    private static final String KEY = "c2FuZGJveC1vbmx5LXdyYXBwaW5nLWtleS0zMmJ5dGU=";

    @Test
    void readsGenerationsAndNeverShowsThem() {
        WrappingKeys keys = WrappingKeys.of(2, "1:" + KEY + ", 2:" + KEY);

        assertThat(keys.byGeneration()).containsOnlyKeys(1, 2);
        assertThat(keys).hasToString("WrappingKeys[primary 2, generations [1, 2]]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2|1:KEY", "1|", "1|KEY", "0|0:KEY", "1|1:c2hvcnQ=", "1|1:KEY,1:KEY", "1|1:KEY,", "1|one:KEY"})
    void refusesWhatIsNotAListOfGenerations(int primary, String written) {
        String keys = written == null ? "" : written.replace("KEY", KEY);

        assertThatThrownBy(() -> WrappingKeys.of(primary, keys)).isInstanceOf(IllegalArgumentException.class);
    }
}
