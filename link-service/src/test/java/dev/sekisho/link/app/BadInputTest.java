package dev.sekisho.link.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.Wire;
import dev.sekisho.kit.testing.Wire.Reply;
import dev.sekisho.link.app.Endpoints.Endpoint;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input at every endpoint: a right 4xx problem, nothing stored, no 5xx, and nobody else is asked. */
@QuarkusTest
@Tag("TD11")
class BadInputTest {

    @Inject
    Database database;

    @Inject
    Scheduler workers;

    private final Neighbours neighbours = new Neighbours();

    /** Workers write and call by themselves, and what they do is nothing that a test asked for. */
    @BeforeEach
    void allIsWellAndNobodyElseWrites() {
        neighbours.allIsWell();
        database.awaitEverybodyTold();
        workers.pause();
    }

    @AfterEach
    void workersGoOn() {
        workers.resume();
    }

    static Stream<Endpoint> withId() {
        return Endpoints.all().stream().filter(Endpoint::hasId);
    }

    static Stream<Endpoint> withBody() {
        return Endpoints.all().stream().filter(endpoint -> endpoint.body() != null);
    }

    static Stream<Endpoint> withBodyThatCounts() {
        return withBody().filter(endpoint -> !endpoint.path().equals(Endpoints.BRAKE));
    }

    private static List<String> spoiled(String good) {
        String first = good.substring(1, good.indexOf(':'));
        String last = good.substring(0, good.length() - 1);
        return List.of(
                "",
                " ",
                "null",
                "[]",
                "{}",
                "7",
                "\"text\"",
                "{",
                last,
                good + "{}",
                good + "x",
                last + ",\"state\":\"LINKED\"}",
                last + ",\"walletId\":\"" + UUID.randomUUID() + "\",\"tier\":\"T1\",\"amount\":1}",
                "{" + first + ":null," + last.substring(1) + "}",
                good.replaceFirst(":\"[^\"]*\"", ":null"),
                good.replaceFirst(":\"[^\"]*\"", ":7"),
                good.replaceFirst(":\"[^\"]*\"", ":[]"),
                good.replaceFirst(":\"[^\"]*\"", ":{}"),
                good.replaceFirst(":\"[^\"]*\"", ":\"\""),
                good.replaceFirst(":\"[^\"]*\"", ":\" \""),
                good.replaceFirst(":\"[^\"]*\"", ":\"" + "9".repeat(5_000) + "\""),
                good.replaceFirst(":\"[^\"]*\"", ":\"http://127.0.0.1:1/x\""),
                good.replaceFirst(":\"[^\"]*\"", ":\"０９９８\""),
                good.replaceFirst(":\"[^\"]*\"", ":\"1' or '1'='1\""),
                good.replaceFirst(":\"[^\"]*\"", ":\"\\\\u0000\\\\r\\\\n\""),
                "{\"a\":".repeat(100) + "1" + "}".repeat(100),
                "[".repeat(300));
    }

    @ParameterizedTest
    @MethodSource("withBodyThatCounts")
    void refusesABodyThatIsNotWhatItTakes(Endpoint endpoint) {
        assertRefused(endpoint, spoiled(endpoint.body()), body -> send(endpoint, endpoint.atNowhere(), body));
    }

    @Test
    @Tag("TC9")
    void takesAnAmountOnlyAsWholeYenWithinTheLimit() {
        Endpoint debit = Endpoints.all().stream()
                .filter(endpoint -> endpoint.path().endsWith("/debits/{chargeId}"))
                .findFirst()
                .orElseThrow();
        List<String> amounts = List.of(
                "0",
                "-1",
                "-0",
                "300001",
                "1.0",
                "1.5",
                "1e3",
                "1E3",
                "0.1",
                "\"100\"",
                "\"１００\"",
                "true",
                "null",
                "9223372036854775807",
                "9223372036854775808",
                "-9223372036854775808",
                "99999999999999999999999999999999",
                "NaN",
                "Infinity",
                "0x10",
                "01",
                "+1",
                "1_000",
                "1,000",
                "[]",
                "{}",
                "[1]",
                "{\"yen\":1}",
                "\"\"",
                "");

        assertRefused(
                debit,
                amounts,
                amount -> send(debit, debit.atNowhere(), debit.body().replace(":1000}", ":" + amount + "}")));
    }

    @ParameterizedTest
    @MethodSource("withId")
    void refusesAnIdThatIsNone(Endpoint endpoint) {
        List<String> ids = List.of(
                "7",
                "x",
                "00000000-0000-0000-0000-00000000000g",
                "%00",
                "..%2F..%2Fq",
                "%E3%82%A2",
                "a".repeat(2_000),
                "00000000000000000000000000000000",
                "'%20or%20'1'='1");

        assertRefused(endpoint, ids, id -> send(endpoint, endpoint.at(id), endpoint.body()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "state=",
                "state=short&code=x",
                "state=%00&code=x",
                "code=x",
                "error=access_denied",
                "state=http://127.0.0.1:1/&code=x",
                "state=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "state=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA&code=",
                "state=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA&code=%20",
                "state=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA&code=%E3%82%A2",
                "state=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA&code=x&error=y",
                "state=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA&code=x"
            })
    @Tag("TB6")
    void refusesAReturnThatNobodyWaitsFor(String query) {
        List<String> before = database.size();

        for (String bank : List.of("0998", "0001")) {
            Response answer = Customer.returns(bank, query);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.contentType()).contains("problem+json");
        }
        assertThat(Customer.returns("0998", "state=" + "A".repeat(43) + "&code=" + "x".repeat(513))
                        .statusCode())
                .isEqualTo(400);
        assertThat(database.size()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "with space", "キー", "x12345678901234567890123456789012345678901234567890123456789012345"
            })
    @Tag("TC1")
    void refusesALinkRequestWithoutAUsableKey(String key) {
        Customer customer = new Customer(neighbours);
        List<String> before = database.size();
        int calls = neighbours.callsInAll();

        Response answer = key.equals("キー")
                ? customer.asks().body(Customer.body(customer.account)).post("/v1/link-requests")
                : customer.requestsLink(key);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.as(Json.class).getString("type")).endsWith("/idempotency-key-missing");
        assertThat(database.size()).isEqualTo(before);
        assertThat(neighbours.callsInAll()).isEqualTo(calls);
    }

    @Test
    void refusesABankAccountThatCannotBe() {
        Endpoint ask = Endpoints.all().get(1);
        List<String> accounts = List.of(
                "0002|101|ORDINARY|1234567",
                "998|101|ORDINARY|1234567",
                "０９９８|101|ORDINARY|1234567",
                "0998|1|ORDINARY|1234567",
                "0998|101|ordinary|1234567",
                "0998|101|OTHER|1234567",
                "0998|101|1|1234567",
                "0998|101|ORDINARY|123456",
                "0998|101|ORDINARY|12345678",
                "0998|101|ORDINARY|１２３４５６７",
                "0998|101|ORDINARY|12345 7",
                "0998|101|ORDINARY|-123456");

        assertRefused(ask, accounts, account -> send(ask, ask.path(), accountBody(account.split("\\|"))));
    }

    private static String accountBody(String[] part) {
        return "{\"bankCode\":\"" + part[0] + "\",\"branchCode\":\"" + part[1] + "\",\"accountType\":\"" + part[2]
                + "\",\"accountNumber\":\"" + part[3] + "\"}";
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void refusesAnotherMediaType(Endpoint endpoint) {
        assertRefused(
                endpoint,
                List.of("text/plain", "application/xml", "application/x-www-form-urlencoded"),
                type -> Wire.send(headers(endpoint, type), endpoint.method(), endpoint.atNowhere(), endpoint.body()));
    }

    /** Each of these is refused; what is stored and who was asked is looked at once, after all of them. */
    private void assertRefused(Endpoint endpoint, List<String> spoiled, Function<String, Reply> sent) {
        List<String> before = database.size();
        int calls = neighbours.callsInAll();

        for (String one : spoiled) {
            Reply answer = sent.apply(one);

            assertThat(answer.statusCode()).as("%s with %s", endpoint, one).isIn(endpoint.refusals());
            assertThat(answer.contentType()).as("%s with %s", endpoint, one).contains("problem+json");
            assertThat(answer.body())
                    .as("%s with %s", endpoint, one)
                    .doesNotContain("Exception")
                    .doesNotContain("dev.sekisho.link");
        }

        assertThat(database.size()).isEqualTo(before);
        assertThat(neighbours.callsInAll()).isEqualTo(calls);
    }

    private static Reply send(Endpoint endpoint, String path, String body) {
        return Wire.send(headers(endpoint, "application/json; charset=utf-8"), endpoint.method(), path, body);
    }

    private static Map<String, String> headers(Endpoint endpoint, String type) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        headers.put("Content-Type", type);
        String token = endpoint.callers().get(0).token();
        if (!token.isEmpty()) {
            headers.put("Authorization", token);
        }
        return headers;
    }
}
