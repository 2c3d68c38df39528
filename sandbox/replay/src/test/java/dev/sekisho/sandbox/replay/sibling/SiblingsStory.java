package dev.sekisho.sandbox.replay.sibling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.launcher.Checkout;
import dev.sekisho.sandbox.replay.result.Sibling;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Incidents of the same family against the running services, under both policies. */
@EnabledIfSystemProperty(named = "sekisho.full", matches = "true")
class SiblingsStory {

    @Test
    @Tag("A59")
    @Tag("A31")
    @Tag("TA5")
    @Tag("TB3")
    @Tag("TC3")
    @Tag("TC11")
    @Tag("TD5")
    void eachComesToWhatItsFileSaysUnderBothPolicies() {
        List<Sibling> played = new Siblings(Checkout.find(), System.out::println).play();

        assertThat(played).hasSameSizeAs(SiblingFile.ALL).allSatisfy(sibling -> {
            SiblingFile file = SiblingFile.read(sibling.id());
            assertThat(sibling.before().stolenYen()).isEqualTo(file.lossYen().get("2020"));
            assertThat(sibling.sekisho().stolenYen()).isEqualTo(file.lossYen().get("sekisho"));
            assertThat(sibling.sekisho().attempts())
                    .anySatisfy(attempt -> assertThat(attempt.stops()).isNotEmpty());
        });
    }
}
