package dev.sekisho.link.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The published decision table is the rule's own. */
@Tag("LK-03")
class EvidenceRuleDocumentTest {

    private static final Path PUBLISHED = Path.of("..", "docs", "evidence-rule.md");
    private static final Path RENDERED = Path.of("target", "evidence-rule.md");

    @Test
    void isWhatTheRuleSaysToday() throws IOException {
        String rendered = new EvidenceRuleDocument(IndependentEvidence.complete()).render();
        Files.writeString(RENDERED, rendered);

        assertThat(PUBLISHED)
                .as("the rule changed: copy link-service/%s over docs/evidence-rule.md and read what changed", RENDERED)
                .hasContent(rendered);
    }
}
