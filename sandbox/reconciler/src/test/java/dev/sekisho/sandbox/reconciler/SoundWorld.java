package dev.sekisho.sandbox.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A sound world by hand, one for all tests, made sound again before each, in which a test breaks one thing. */
@ExtendWith(OneWorld.class)
abstract class SoundWorld {

    static HandMadeWorld world;

    @BeforeEach
    void makeTheWorldSound() throws Exception {
        world.makeSound();
    }

    static void assertFindings(String... expected) {
        assertThat(run().findings()).containsExactlyInAnyOrder(expected);
    }

    /** What is wrong in the ledger differs from its copy as well, of course. */
    static ListAssert<String> assertFindingsButOfTheCopy(String... expected) {
        return assertThat(run().findings())
                .filteredOn(finding -> !finding.contains("in the copy"))
                .containsExactlyInAnyOrder(expected);
    }

    static Reconciliation run() {
        return run(Duration.ZERO);
    }

    static Reconciliation run(Duration patience) {
        return Reconciler.run(world.settings(patience));
    }
}
