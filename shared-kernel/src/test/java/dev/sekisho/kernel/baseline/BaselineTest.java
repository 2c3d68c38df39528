package dev.sekisho.kernel.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The register of controls is whole: each group is numbered without a gap, and each control has words and an answerer. */
@Tag("A60")
class BaselineTest {

    private static final List<String> SERVICES =
            List.of("identity-service", "link-service", "charge-service", "compensation-service");

    @Test
    void everyGroupIsNumberedWithoutAGap() {
        Map<String, List<String>> groups = Baseline.controls().stream()
                .map(BaselineControl::id)
                .collect(Collectors.groupingBy(id -> id.substring(0, 2)));

        assertThat(groups)
                .hasEntrySatisfying("ID", ids -> assertThat(ids).hasSize(11))
                .hasEntrySatisfying("LK", ids -> assertThat(ids).hasSize(11))
                .hasEntrySatisfying("CH", ids -> assertThat(ids).hasSize(10))
                .hasEntrySatisfying("IN", ids -> assertThat(ids).hasSize(12))
                .hasEntrySatisfying("PL", ids -> assertThat(ids).hasSize(5))
                .hasSize(5);
        groups.forEach((group, ids) -> {
            for (int i = 0; i < ids.size(); i++) {
                assertThat(ids.get(i)).isEqualTo("%s-%02d".formatted(group, i + 1));
            }
        });
    }

    @Test
    void everyControlIsAnsweredByServicesThatThereAreAndSaidInBothLanguages() {
        assertThat(Baseline.controls()).allSatisfy(control -> {
            assertThat(SERVICES).containsAll(control.services());
            assertThat(control.ja()).containsPattern("[\\u3040-\\u30ff\\u4e00-\\u9fff]");
            assertThat(control.en()).matches("[\\x20-\\x7e]{10,120}");
        });
    }

    @Test
    void eachServiceKnowsItsOwn() {
        assertThat(Baseline.controlsOf("charge-service"))
                .contains("CH-04", "LK-05", "PL-02")
                .doesNotContain("LK-01");
        assertThat(Baseline.controlsOf("kit-service")).isEmpty();
        SERVICES.forEach(service -> assertThat(Baseline.controlsOf(service)).contains("PL-02"));
    }
}
