package dev.sekisho.identity.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.identity.app.Endpoints.Caller;
import dev.sekisho.identity.app.Endpoints.Endpoint;
import dev.sekisho.kit.testing.RestingWorkers;
import dev.sekisho.kit.testing.Tokens;
import dev.sekisho.kit.testing.Wire;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input at every endpoint: the right 4xx problem, nothing stored, no 5xx. */
@QuarkusTest
@Tag("TD11")
class BadInputTest implements RestingWorkers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LONG = "x".repeat(5_000);

    /** Values that fit no field of ours, whatever it is for. */
    private static final List<String> NEVER_RIGHT = List.of(
            "null",
            "\"\"",
            "\" \"",
            "0",
            "1",
            "-1",
            "1e3",
            "true",
            "[]",
            "{}",
            "\"" + LONG + "\"",
            "\"\\u0000\"",
            "\"１２３４５６\"",
            "\"12345\"",
            "\"1234567\"",
            "\"' or 1=1 --\"");

    private static final Set<String> SIGN_INS = Set.of("/v1/tokens", "/v1/staff-tokens");

    private static final List<Caller> STAFF_CALLERS = Endpoints.ALL.stream()
            .map(Endpoint::caller)
            .filter(Caller::isARole)
            .distinct()
            .toList();

    private static Customer customer;

    @Inject
    DataSource database;

    /** Opens an account once, and lets staff in: neither is what a test counts. */
    private static Customer customer() {
        if (customer == null) {
            customer = Customer.opened();
            StaffHouse.founder(1);
            STAFF_CALLERS.forEach(caller -> StaffHouse.someone(caller.roles().get(0)));
        }
        return customer;
    }

    static Stream<Endpoint> withBody() {
        return Endpoints.ALL.stream().filter(endpoint -> endpoint.body() != null);
    }

    static Stream<Endpoint> withId() {
        return Endpoints.ALL.stream().filter(endpoint -> endpoint.template().contains("{"));
    }

    /** Each field of each body, spoiled in each way that is wrong for it. */
    static Stream<Arguments> spoiledFields() {
        List<Arguments> all = new ArrayList<>();
        withBody()
                .filter(endpoint -> !endpoint.isSigned())
                .forEach(endpoint -> object(endpoint)
                        .fieldNames()
                        .forEachRemaining(field -> all.add(Arguments.of(endpoint, field))));
        return all.stream();
    }

    private static ObjectNode object(Endpoint endpoint) {
        try {
            return (ObjectNode) JSON.readTree(endpoint.body());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RequestSpecification as(Caller caller, String body) {
        RequestSpecification call = switch (caller) {
            case ANYBODY -> given().contentType(ContentType.JSON);
            case VENDOR ->
                given().contentType(ContentType.JSON)
                        .header(Kakunin.HEADER, Kakunin.signature(Kakunin.SECRET, Instant.now(), body));
            case SECOND_VENDOR ->
                given().contentType(ContentType.JSON).headers(new Mitome().sign(Mitome.SECRET, Instant.now(), body));
            case GATEWAY ->
                given().contentType(ContentType.JSON)
                        .header(Gateway.HEADER, Gateway.signature(Gateway.SECRET, Instant.now(), body));
            case CUSTOMER -> customer().call();
            case LINK_SERVICE -> LinkService.call();
            case OPERATIONS_TOOL ->
                given().header("Authorization", Tokens.service("operations-tool", "identity-service"));
            case FACTS_TOOL ->
                given().contentType(ContentType.JSON)
                        .header("Authorization", Tokens.service("operations-tool", "identity-service"));
            case STAFF -> StaffHouse.founder(1).call();
            case ACCESS_ADMIN,
                    ACCESS_REVIEW,
                    SUPPORT,
                    SUPPORT_SUPERVISOR,
                    REVIEWER,
                    MLRO,
                    MLRO_OR_AUDITOR,
                    OPERATIONS,
                    OPERATIONS_APPROVER,
                    REVIEW_DESK -> StaffHouse.someone(caller.roles().get(0)).call();
            case CHARGE_SERVICE, SERVICE ->
                given().contentType(ContentType.JSON)
                        .header("Authorization", Tokens.service("charge-service", "identity-service"));
        };
        return body == null ? call : call.body(body);
    }

    private static Wire.Reply send(Endpoint endpoint, String body) {
        return Wire.send(as(endpoint.caller(), body), endpoint.method(), endpoint.path(), body);
    }

    private void refusesAndKeepsNothing(Map<String, String> bodies, Endpoint endpoint) {
        customer();
        Map<String, Long> before = new Tables(database).sizes();
        bodies.forEach((name, body) -> {
            Wire.Reply answer = send(endpoint, body);
            assertThat(answer.statusCode()).as("%s with %s", endpoint, name).isEqualTo(400);
            assertThat(answer.contentType()).as("%s with %s", endpoint, name).isEqualTo("application/problem+json");
            assertThat(answer.problem()).as("%s with %s", endpoint, name).startsWith("https://sekisho.dev/problems/");
        });
        assertThat(new Tables(database).sizes()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("withBody")
    @Tag("TC8")
    @Tag("TC9")
    void aBodyThatIsNotTheJsonItTakesIsRefused(Endpoint endpoint) {
        String good = endpoint.body();
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("nothing", "");
        bodies.put("no JSON", "hello");
        bodies.put("a list", "[]");
        bodies.put("a text", "\"text\"");
        bodies.put("null", "null");
        bodies.put("half of it", good.substring(0, good.length() - 1));
        bodies.put("something behind it", good + "{}");
        bodies.put("deep nesting", "[".repeat(1_000));
        bodies.put("another encoding", "\uFEFF\uFFFF" + good);
        if (!endpoint.isSigned()) {
            String fieldAdded = good.substring(0, good.length() - 1) + ",\"assurance\":1}";
            bodies.put("a field we do not know", fieldAdded);
            bodies.put("a field twice", good.substring(0, good.length() - 1) + "," + good.substring(1));
            bodies.put("an empty object", "{}");
        }

        refusesAndKeepsNothing(bodies, endpoint);
    }

    @ParameterizedTest
    @MethodSource("spoiledFields")
    @Tag("TC8")
    @Tag("TC9")
    void aFieldThatIsNotWhatItShouldBeIsRefused(Endpoint endpoint, String field) throws IOException {
        Map<String, String> bodies = new LinkedHashMap<>();
        ObjectNode without = object(endpoint);
        without.remove(field);
        bodies.put("without " + field, without.toString());
        for (String value : NEVER_RIGHT) {
            if (isWrongFor(endpoint, field, value)) {
                ObjectNode spoiled = object(endpoint);
                spoiled.set(field, JSON.readTree(value));
                bodies.put(field + " = " + value.substring(0, Math.min(40, value.length())), spoiled.toString());
            }
        }

        refusesAndKeepsNothing(bodies, endpoint);
    }

    /** Some fields are free text, in which much is right; whatever is typed to sign in is wrong, but not bad input. */
    private static boolean isWrongFor(Endpoint endpoint, String field, String value) {
        boolean text = value.matches("\"[^\"]{1,100}\"") && !value.equals("\" \"");
        if (field.equals("amountYen") && value.equals("1")) {
            return false;
        }
        if (SIGN_INS.contains(endpoint.template())
                && Set.of("email", "password").contains(field)) {
            return !text;
        }
        return switch (field) {
            case "bankName", "accountMask" -> !text || value.matches(".*[0-9１-９]{5}.*") || value.contains("u0000");
            case "password" -> !text || value.length() < 12;
            case "current" -> !text;
            case "politicallyExposed", "residentAbroad" -> !value.equals("true");
            case "jwks" -> !value.equals("{}");
            case "name" -> !value.matches("\"[0-9１-９]{5,7}\"");
            case "part", "entryCount" -> !value.equals("1");
            case "source", "reason" -> !text || value.contains("u0000");
            case "displayName", "nameKanji", "address" -> !text || value.contains("u0000");
            case "documentNumber" -> !value.matches("\"[0-9]{5,7}\"");
            case "challengeId", "clientDataJson", "credentialId", "authenticatorData", "signature" ->
                !value.matches("\"[0-9]{5,7}\"");
            case "attestationObject" -> !value.matches("\"([0-9]{5,7}|x+)\"");
            case "days" -> !Set.of("0", "1").contains(value);
            case "perDay", "monthlyYen" -> !value.equals("1");
            default -> true;
        };
    }

    @ParameterizedTest
    @MethodSource("withId")
    @Tag("TC7")
    void anIdThatIsNoneOrOfNothingIsNotFound(Endpoint endpoint) {
        customer();
        Map<String, Long> before = new Tables(database).sizes();
        for (String id : List.of("1", "hanako", "%27%20or%201=1%20--", Endpoints.SOME.toString())) {
            Wire.Reply answer = Wire.send(
                    as(endpoint.caller(), endpoint.body()),
                    endpoint.method(),
                    endpoint.template().replaceAll("\\{[a-zA-Z]+}", id),
                    endpoint.body());
            assertThat(answer.statusCode()).as("%s with %s", endpoint, id).isEqualTo(404);
            assertThat(answer.contentType()).as("%s with %s", endpoint, id).isEqualTo("application/problem+json");
            assertThat(answer.problem())
                    .as("%s with %s", endpoint, id)
                    .isEqualTo("https://sekisho.dev/problems/not-found");
        }
        assertThat(new Tables(database).sizes()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void aBodyThatIsNotJsonIsRefused(Endpoint endpoint) {
        customer();
        Map<String, Long> before = new Tables(database).sizes();
        for (String type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
            Wire.Reply answer = Wire.send(
                    as(endpoint.caller(), endpoint.body()).contentType(type),
                    endpoint.method(),
                    endpoint.path(),
                    endpoint.body());
            assertThat(answer.statusCode()).as("%s with %s", endpoint, type).isEqualTo(415);
        }
        assertThat(new Tables(database).sizes()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void aBodyThatIsTooLongIsRefused(Endpoint endpoint) {
        customer();
        String body = "{\"x\":\"" + "x".repeat(70_000) + "\"}";

        as(endpoint.caller(), body)
                .request(endpoint.method(), endpoint.path())
                .then()
                .statusCode(413);
    }

    @Test
    void whatLooksLikeANumberOrAddressButIsNoneIsNamed() {
        customer()
                .call()
                .body("{\"phoneNumber\":\"+1 650 253 0000\",\"channel\":\"SMS\"}")
                .post("/v1/phone-verifications")
                .then()
                .statusCode(400)
                .body(field("type", containsString("phone-number-invalid")));
        customer()
                .call()
                .body("{\"phoneNumber\":\"090-1234-5678\",\"channel\":\"MAIL\"}")
                .post("/v1/phone-verifications")
                .then()
                .statusCode(400);
        given().contentType(ContentType.JSON)
                .body("{\"email\":\"a@b\",\"password\":\"correct horse battery\",\"customerClass\":\"SUBSCRIBER\"}")
                .post("/v1/openings")
                .then()
                .statusCode(400)
                .body(field("violations[0].field", equalTo("email")));
        given().contentType(ContentType.JSON)
                .body("{\"email\":\"a@b.jp\",\"password\":\"correct horse battery\",\"audience\":\"other\"}")
                .post("/v1/tokens")
                .then()
                .statusCode(400)
                .body(field("type", containsString("audience-unknown")));
    }

    @Test
    void aPasswordHasTwelveTo128Characters() {
        for (int length : new int[] {11, 129}) {
            given().contentType(ContentType.JSON)
                    .body("{\"email\":\"lengths@example.jp\",\"password\":\"" + "p".repeat(length)
                            + "\",\"customerClass\":\"SUBSCRIBER\"}")
                    .post("/v1/openings")
                    .then()
                    .statusCode(400)
                    .body(field("violations[0].field", equalTo("password")));
        }
    }

    @Test
    void everyOperationOfTheApiIsInThisTable() {
        JsonNode api = given().get("/q/openapi?format=json").then().extract().as(JsonNode.class);
        TreeSet<String> described = new TreeSet<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("responses"))
                        .forEach(operation -> described.add(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

        assertThat(Endpoints.ALL.stream().map(Endpoint::toString)).containsExactlyInAnyOrderElementsOf(described);
    }
}
