package dev.sekisho.kit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A policy is a file of lists; what is taken out of it is named in its version, and what is not there is refused. */
@Tag("PL-05")
class BundledPoliciesTest {

    private static Painting read(String name, String... without) {
        return BundledPolicies.read(Painting.class, new PolicyChoice("sekisho.paint.policy", name, List.of(without)));
    }

    @Test
    void readsTheListsOfTheNamedFile() {
        assertThat(read("whole"))
                .isEqualTo(new Painting("whole.1", List.of(Colour.RED, Colour.BLUE), List.of(Shape.ROUND)));
        assertThat(read("old")).isEqualTo(new Painting("old", List.of(Colour.RED), List.of()));
    }

    @Test
    void takesEntriesOutOfWhicheverListTheyAreIn() {
        assertThat(read("whole", "RED", "ROUND"))
                .isEqualTo(new Painting("whole.1 without RED without ROUND", List.of(Colour.BLUE), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GREEN", "red", "version", "whole.1", "", "ROUND,RED"})
    void refusesToTakeOutWhatIsNotThere(String entry) {
        assertThatThrownBy(() -> read("whole", entry))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sekisho.paint.policy-without: the policy whole has no entry " + entry);
    }

    @Test
    void refusesToTakeOutOneEntryTwice() {
        assertThatThrownBy(() -> read("whole", "RED", "RED")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "WHOLE", "whole.json", "../policies/whole"})
    void knowsNoOtherPolicy(String name) {
        assertThatThrownBy(() -> read(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sekisho.paint.policy: there is no policy " + name);
    }

    @Test
    void readsNoEntryThatTheCodeDoesNotKnow() {
        assertThatThrownBy(() -> read("wrong")).isInstanceOf(UncheckedIOException.class);
    }

    private enum Colour {
        RED,
        BLUE
    }

    private enum Shape {
        ROUND
    }

    /** What a service's policy looks like. */
    record Painting(String version, List<Colour> colours, List<Shape> shapes) {}
}
