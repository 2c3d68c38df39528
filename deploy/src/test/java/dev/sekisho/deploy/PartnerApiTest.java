package dev.sekisho.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The API that is published for banks keeps the rules of the house for such documents. */
@Tag("A64")
class PartnerApiTest {

    private static final Path PUBLISHED = Repository.ROOT.resolve("docs/partner-api.yaml");

    @Test
    void thePublishedApiKeepsEveryRule() {
        assertThat(ApiRules.brokenIn(Yaml.documents(PUBLISHED).get(0))).isEmpty();
    }

    @Test
    void itIsAboutWhatBanksDo() {
        JsonNode paths = Yaml.documents(PUBLISHED).get(0).path("paths");

        assertThat(paths.has("/v1/fraud-reports")).isTrue();
        assertThat(paths.has("/v1/depositor-unlinks")).isTrue();
        assertThat(paths.properties()).noneMatch(path -> path.getKey().startsWith("/internal"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version: 1.0.0 | version: one | info has a semantic version",
                "https://api.sekisho.example | http://api.sekisho.example | servers speak TLS",
                "/v1/fraud-reports: | /fraudReports: | /fraudReports is versioned and in kebab case",
                "operationId: postV1FraudReports | operationId: getV1Status | has an id of its own",
                "/schemas/Problem\" | /schemas/Nowhere\" | #/components/schemas/Nowhere is there"
            })
    void aRuleThatIsBrokenIsSeen(String right, String wrong, String rule) {
        String spoiled = Yaml.read(PUBLISHED).replaceFirst(java.util.regex.Pattern.quote(right), wrong);

        assertThat(ApiRules.brokenIn(Yaml.documents(spoiled).get(0))).anyMatch(broken -> broken.contains(rule));
    }
}
