package dev.sekisho.link.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.link.request.RefusalClass;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every reason of identity-service is heard as one class, and within a class nobody hears which it was. */
@QuarkusTest
@Tag("TB4")
@Tag("A09")
class RefusalClassTableTest {

    private final Neighbours neighbours = new Neighbours();

    @BeforeEach
    void allIsWell() {
        neighbours.allIsWell();
    }

    private static Map<String, RefusalClass> contract() throws IOException {
        Map<String, RefusalClass> contract = new TreeMap<>();
        try (var lines = new BufferedReader(new InputStreamReader(
                RefusalClassTableTest.class.getResourceAsStream("/dev/sekisho/kit/testing/clearance-reasons.csv"),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .forEach(parts -> {
                        assertThat(contract.put(parts[0], RefusalClass.valueOf(parts[1])))
                                .as("%s has one class", parts[0])
                                .isNull();
                    });
        }
        return contract;
    }

    /** Status, headers and body, byte for byte, but for the request's own id and the time of day. */
    private String heard(String reason) {
        neighbours.identityRefuses(reason);
        Response answer = new Customer(neighbours).requestsLink();
        List<String> headers = new ArrayList<>();
        for (Header header : answer.headers()) {
            if (!header.getName().equalsIgnoreCase("date")) {
                headers.add(header.toString());
            }
        }
        String id = answer.as(Json.class).get("linkRequestId");
        return answer.statusCode() + headers.toString() + answer.asString().replace(id, "ID");
    }

    @Test
    void isByteEqualWithinAClassAndDiffersBetweenClasses() throws IOException {
        Map<RefusalClass, Set<String>> heard = new TreeMap<>();
        contract()
                .forEach((reason, heardAs) ->
                        heard.computeIfAbsent(heardAs, none -> new HashSet<>()).add(heard(reason)));
        heard.computeIfAbsent(RefusalClass.STOPPED, none -> new HashSet<>()).add(heard("A_REASON_OF_TOMORROW"));

        assertThat(heard.values()).allSatisfy(answers -> assertThat(answers).hasSize(1));
        assertThat(heard.values().stream().flatMap(Set::stream)).doesNotHaveDuplicates();
        assertThat(heard)
                .containsOnlyKeys(
                        RefusalClass.STOPPED, RefusalClass.LIMIT_REACHED, RefusalClass.IDENTITY_PROOF_REQUIRED);
    }
}
