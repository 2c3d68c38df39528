package dev.sekisho.sandbox.errand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.sandbox.launcher.Errand;
import dev.sekisho.sandbox.launcher.Misuse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {

    @Test
    void areTheUsualOnesUnlessTheyAreNamed() {
        assertThat(Operations.option("brake", List.of())).isEmpty();
        assertThat(Operations.option("brake", List.of("--operations", "LINK,SPEND")))
                .containsExactly("LINK", "SPEND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--operations",
                "LINK",
                "--operations link",
                "--operations LINK,",
                "--all LINK",
                "--operations LINK x"
            })
    void areNamedInOneWayOnly(String words) {
        assertThatThrownBy(() -> Operations.option("brake", List.of(words.split(" "))))
                .isInstanceOf(Misuse.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"brake", "resume"})
    void errandsAreFoundByTheirNames(String name) {
        assertThat(Errand.named(name)).isPresent();
        assertThat(Errand.named("x")).isEmpty();
    }
}
