package dev.sekisho.kit.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.testing.BadTokens;
import dev.sekisho.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is wrong with one thing alone is wrong: every service reads tokens by this. */
@QuarkusTest
@Tag("TA9")
class BadTokensTest {

    private static final String HERE = "kit-service";
    private static final int VARIANTS = 88;

    private static int status(String authorization) {
        RequestSpecification call = given();
        return (authorization == null ? call : call.header("Authorization", authorization))
                .get("/v1/client-probes")
                .statusCode();
    }

    @Test
    void noneOfThemIsAcceptedOrBreaksAnything() {
        Map<String, Integer> accepted = new LinkedHashMap<>();
        Map<String, String> all = BadTokens.at(HERE);

        all.forEach((what, authorization) -> {
            int status = status(authorization);
            if (status != 401) {
                accepted.put(what, status);
            }
        });

        assertThat(all).hasSizeGreaterThanOrEqualTo(VARIANTS);
        assertThat(accepted).isEmpty();
        assertThat(status(Tokens.customer(UUID.randomUUID(), HERE)))
                .as("a right token of somebody who may not")
                .isEqualTo(403);
    }
}
