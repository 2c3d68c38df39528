package dev.sekisho.kit.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;

/** What the running service attests, as a test reads it; of its signature another test sees to. */
public final class Attested {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JsonNode said;

    private Attested(JsonNode said) {
        this.said = said;
    }

    /** What it attests from now on: what it said before this call is not taken. */
    public static Attested now(String service) {
        Instant asked = Instant.now();
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> read(service), attested -> !attested.at().isBefore(asked));
    }

    private static Attested read(String service) {
        String jws = given().header("Authorization", Tokens.service("operations-tool", service))
                .get("/v1/attestation")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return new Attested(
                    new ObjectMapper().readTree(Base64.getUrlDecoder().decode(jws.split("\\.")[1])));
        } catch (IOException notJson) {
            throw new IllegalStateException(notJson);
        }
    }

    private Instant at() {
        return Instant.parse(said.path("at").asText());
    }

    /** The ids of all controls. */
    public Set<String> controls() {
        return new TreeSet<>(said.path("controls").findValuesAsText("id"));
    }

    /** The ids of those that are not met. */
    public Set<String> notMet() {
        Set<String> ids = new TreeSet<>();
        for (JsonNode control : said.path("controls")) {
            if (control.path("verdict").asText().equals("NOT_MET")) {
                ids.add(control.path("id").asText());
            }
        }
        return ids;
    }

    /** Of one control what was looked at and does not hold, with what was found. */
    public List<String> whyNot(String id) {
        List<String> why = new ArrayList<>();
        for (JsonNode control : said.path("controls")) {
            if (control.path("id").asText().equals(id)) {
                why.addAll(evidence(control, "NOT_MET"));
            }
        }
        return why;
    }

    /** Evidence that could not be seen at all. */
    public List<String> failedLooks() {
        List<String> failed = new ArrayList<>();
        for (JsonNode control : said.path("controls")) {
            evidence(control, "NOT_MET").stream()
                    .filter(evidence -> evidence.contains(": failed: ")
                            || evidence.contains(": no answer within")
                            || evidence.contains(": not reached within"))
                    .forEach(evidence -> failed.add(control.path("id").asText() + " " + evidence));
        }
        return failed;
    }

    private static List<String> evidence(JsonNode control, String verdict) {
        List<String> some = new ArrayList<>();
        for (JsonNode evidence : control.path("evidence")) {
            if (evidence.path("verdict").asText().equals(verdict)) {
                some.add(evidence.path("what").asText() + ": "
                        + evidence.path("found").asText());
            }
        }
        return some;
    }
}
