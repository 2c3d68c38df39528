package dev.sekisho.sandbox.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void withoutWordsBothPoliciesArePlayedInTheSmallSize() {
        Options options = Options.parse(List.of());

        assertThat(options.size()).isEqualTo(Size.SMALL);
        assertThat(options.policies()).extracting(Policy::name).containsExactly("2020", "sekisho");
        assertThat(options.seed()).isEqualTo(Options.USUAL_SEED);
        assertThat(options.folder()).isEmpty();
    }

    @Test
    void entriesAreTakenOutOfThePresentPolicyAlone() {
        Options options = Options.parse(List.of(
                "--size", "tiny", "--without", "link:SAME_PIN", "--without", "charge:NEW_LINK_DAILY", "--seed", "7"));

        assertThat(options.policies().get(0).without()).isEmpty();
        assertThat(options.policies().get(1).without()).containsExactly("link:SAME_PIN", "charge:NEW_LINK_DAILY");
        assertThat(options.seed()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--size huge",
                "--policy 2019",
                "--seed many",
                "--without SAME_PIN",
                "--without bank:SAME_PIN",
                "--size",
                "--fast 1"
            })
    void whatIsNotKnownIsRefused(String words) {
        assertThatExceptionOfType(Misuse.class).isThrownBy(() -> Options.parse(List.of(words.split(" "))));
    }
}
