package dev.sekisho.sandbox.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PolicyGroupsTest {

    @Test
    void aGroupIsWhatStandsUnderItsHeadingAndWasNotThereIn2020() {
        Map<String, List<String>> groups = PolicyGroups.groups(List.of(
                "## new links",
                "| entry | service | 2020 | what it stops | rows |",
                "| `COOLING_OFF` | charge | no | x | CH-06 |",
                "| `LINK_CODE` | identity | no | y | A05 |",
                "## caps",
                "| `MONTHLY_CAP_WALLET` | charge | yes | z | A30 |"));

        assertThat(groups).isEqualTo(Map.of("new links", List.of("charge:COOLING_OFF", "identity:LINK_CODE")));
    }

    @Test
    @Tag("PL-05")
    void theDocumentHasAboutADozenGroupsWhoseEntriesAreNowhereTwice() {
        Map<String, List<String>> groups = PolicyGroups.read(Path.of("../../docs/policies.md"));

        assertThat(groups).hasSizeBetween(10, 18).containsKeys("proved identity", "bank factors", "name", "new links");
        assertThat(groups.values().stream().flatMap(List::stream))
                .doesNotHaveDuplicates()
                .contains("link:NO_PIN_AT_THE_OPERATOR", "charge:NEW_LINK_FIRST_DAY", "identity:ASSURANCE_TOO_LOW")
                .doesNotContain("charge:MONTHLY_CAP_WALLET")
                .allSatisfy(entry -> assertThat(new Policy(Policy.SEKISHO, List.of(entry)).without())
                        .containsExactly(entry));
    }
}
