package dev.sekisho.link.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import dev.sekisho.kit.testing.StandingStaff;
import dev.sekisho.link.bank.BankAccount;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What depositors can do through their bank, customers or not. */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class DepositorApiTest {

    private static final String CASE = "SKS-2026-000009-2";

    @Inject
    DataSource dataSource;

    @Inject
    Database database;

    private final Neighbours neighbours = new Neighbours();
    private Staff bankUser;
    private Customer customer;

    @BeforeEach
    void allIsWell() {
        neighbours.allIsWell();
        neighbours.reportsAnswered(Neighbours.lost());
        bankUser = Staff.somebody();
        customer = new Customer(neighbours);
    }

    @AfterEach
    void everybodyStands() {
        StandingStaff.everybody();
    }

    /** Nothing is due any more: whoever counts calls next must not meet ours. */
    @AfterAll
    void letTheCasesAndNoticesGoOut() {
        neighbours.reportsBecome(CASE);
        OwnersHand.change("update depositor_word set due_at = clock_timestamp() where case_state = 'DUE'");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> database
                        .column("select count(*) from depositor_word where case_state = 'DUE'"
                                + " union all select count(*) from depositor_notice where state = 'DUE'")
                        .stream()
                        .allMatch("0"::equals));
    }

    @Test
    @Tag("A49")
    @Tag("TD8")
    void tellsADepositorThroughTheirBankWhetherAndSinceWhenTheAccountIsLinked() {
        YearMonth month = YearMonth.now(ZoneId.of("Asia/Tokyo"));
        customer.linked();
        YearMonth monthThen = YearMonth.now(ZoneId.of("Asia/Tokyo"));

        asks("/v1/link-checks", customer.account)
                .body(field("linked", equalTo(true)))
                .body(field("walletKind", equalTo("NON_SUBSCRIBER")))
                .body(field("since", oneOf(month.toString(), monthThen.toString())))
                .body(field("maskedName", equalTo("ヤ＊＊ タ＊＊")))
                .body(field("charging", equalTo("OPEN")));
        asks("/v1/link-checks", new Customer(neighbours).account).body(field("linked", equalTo(false)));
        tells("0999", "/v1/link-checks", body(customer.account, reference()))
                .statusCode(200)
                .body(field("linked", equalTo(false)))
                .body(field("size()", equalTo(2)));
        system().body(body(customer.account, reference()))
                .post("/v1/link-checks")
                .then()
                .statusCode(200)
                .body(field("linked", equalTo(true)));
    }

    @Test
    @Tag("TD8")
    @Tag("TB4")
    void answersAlikeForAnAccountThatNobodyLinkedAndOneThatIsLinkedNoMore() {
        UUID link = customer.linked();
        customer.asks().delete("/v1/links/" + link).then().statusCode(204);
        BankAccount never = new Customer(neighbours).account;

        for (String path :
                List.of("/v1/link-checks", "/v1/depositor-unlinks", "/v1/do-not-link", "/v1/do-not-link/lifts")) {
            Map<String, Object> ended =
                    asks(path, customer.account).extract().as(Json.class).get("$");
            Map<String, Object> unknown =
                    asks(path, never).extract().as(Json.class).get("$");
            ended.keySet().removeIf(key -> key.endsWith("Id"));
            unknown.keySet().removeIf(key -> key.endsWith("Id"));
            assertThat(unknown).as(path).isEqualTo(ended).isNotEmpty();
        }
    }

    @Test
    @Tag("A48")
    @Tag("A49")
    void stopsTheLinkAtOnceWhenItsDepositorKnowsNothingOfItAndHasACaseOpened() {
        UUID link = customer.linked();
        String check = asks("/v1/link-checks", customer.account)
                .extract()
                .as(Json.class)
                .get("checkId");

        UUID word = UUID.fromString(answers(check, "NOT_MINE", "one")
                .statusCode(200)
                .body(field("result", equalTo("STOPPED")))
                .extract()
                .as(Json.class)
                .get("wordId"));

        assertThat(stateOf(link)).isEqualTo("STOPPED");
        answers(check, "NOT_MINE", "one").body(field("wordId", equalTo(word.toString())));
        answers(check, "OWN", "two").statusCode(200).body(field("result", equalTo("NOTED")));
        assertThat(stateOf(link)).isEqualTo("STOPPED");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !neighbours.reportsOf(word).isEmpty());
        assertThat(caseOf(word)).isEqualTo("DUE");

        UUID stop = UUID.randomUUID();
        stops(link, stop).statusCode(200);
        neighbours.reportsBecome(CASE);
        await().atMost(Duration.ofSeconds(60)).until(() -> caseOf(word).equals("FILED"));
        assertThat(neighbours.reportsOf(word))
                .allSatisfy(body -> assertThat(body)
                        .contains(link.toString(), "SUSPECTED")
                        .doesNotContain(customer.account.number()));
        assertThat(stateOf(link)).isEqualTo("STOPPED");
        Staff.service("compensation-service")
                .delete("/internal/v1/links/" + link + "/stops/" + stop)
                .then()
                .body(field("state", equalTo("ACTIVE")));
        assertThat(new PublishedFacts(dataSource).typesOf(word))
                .containsExactly("depositor-word-taken", "depositor-report-filed");
    }

    @Test
    void keepsItsOwnStopUntilTheCaseHasPutOne() {
        UUID link = customer.linked();
        String check = asks("/v1/link-checks", customer.account)
                .extract()
                .as(Json.class)
                .get("checkId");
        UUID word = UUID.fromString(
                answers(check, "NOT_MINE", reference()).extract().as(Json.class).get("wordId"));
        neighbours.reportsBecome(CASE);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> !neighbours.reportsOf(word).isEmpty());

        assertThat(stateOf(link)).isEqualTo("STOPPED");
        assertThat(caseOf(word)).isEqualTo("DUE");
        stops(link, UUID.randomUUID()).statusCode(200);
    }

    @Test
    @Tag("TD8")
    void knowsNoCheckOfAnotherBank() {
        String check = asks("/v1/link-checks", customer.account)
                .extract()
                .as(Json.class)
                .get("checkId");

        tells("0999", "/v1/link-checks/" + check + "/answers", "{\"answer\":\"NOT_MINE\",\"reference\":\"x\"}")
                .statusCode(404);
    }

    @Test
    @Tag("A13")
    @Tag("TB4")
    void noLinkIsMadeOfAnAccountWhoseDepositorWantsNone() {
        asks("/v1/do-not-link", customer.account).body(field("result", equalTo("REGISTERED")));

        String request = customer.links();
        customer.sees(request)
                .then()
                .body(field("state", equalTo("REFUSED")))
                .body(field("refusalClass", equalTo("LIMIT_REACHED")));
        assertThat(database.column("select refusal_code from link_request where id = '" + request + "'"))
                .containsExactly("NOT_WANTED");

        asks("/v1/do-not-link/lifts", customer.account).body(field("result", equalTo("LIFTED")));
        assertThat(customer.linked()).isNotNull();
    }

    @Test
    @Tag("LK-11")
    void unlinksWithoutAnybodysWalletLogin() {
        UUID link = customer.linked();

        asks("/v1/depositor-unlinks", customer.account).body(field("linked", equalTo(false)));

        assertThat(stateOf(link)).isEqualTo("REVOKED");
        asks("/v1/link-checks", customer.account).body(field("linked", equalTo(false)));
    }

    @Test
    @Tag("TB3")
    @Tag("LK-01")
    void givesAnAccountBackToItsTrueOwnerAndEndsTheSquattersLink() {
        UUID squatted = customer.linked();
        Customer owner = new Customer(neighbours, customer.account);
        String request = owner.links();
        owner.sees(request).then().body(field("state", equalTo("REFUSED")));

        claims(customer.account, UUID.randomUUID().toString(), true)
                .statusCode(422)
                .body(field("type", endsWith("/claim-not-proved")));
        claims(new Customer(neighbours).account, request, true).statusCode(422);
        claims(customer.account, request, false).statusCode(422).body(field("type", endsWith("/claim-not-proved")));
        assertThat(stateOf(squatted)).isEqualTo("ACTIVE");
        StandingStaff.gone(bankUser.staffId());
        claims(customer.account, request, true).statusCode(403);
        StandingStaff.everybody();

        UUID word = UUID.fromString(claims(customer.account, request, true)
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("wordId"));

        assertThat(stateOf(squatted)).isEqualTo("REVOKED");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !neighbours.reportsOf(word).isEmpty());
        assertThat(neighbours.reportsOf(word).get(0)).contains(squatted.toString(), "CONFIRMED");
        assertThat(new PublishedFacts(dataSource).typesOf(word))
                .containsExactly("depositor-word-taken", "bank-account-claimed");
        // the case of what was stolen stands, and is no reason to keep the owner out
        stops(squatted, UUID.randomUUID()).statusCode(200);
        assertThat(reasonOf(owner.links())).isEqualTo("HELD_BACK");
        assertThat(reasonOf(customer.links())).isEqualTo("OTHER_WALLET");
        OwnersHand.change(
                "update bank_account set link_not_before = clock_timestamp() where wallet_id = '" + owner.wallet + "'");
        assertThat(owner.linked()).isNotNull();
        claims(customer.account, request, true).statusCode(200);
    }

    @Test
    @Tag("A13")
    @Tag("PL-02")
    void noAccountLeavesItsWalletButByAClaim() {
        customer.linked();

        assertThatThrownBy(() -> database.change("update bank_account set wallet_id = gen_random_uuid()"
                        + " where wallet_id = '" + customer.wallet + "'"))
                .hasMessageContaining("bank_account_leaves_its_wallet_by_a_claim");
        assertThatThrownBy(() -> database.change(
                        "update bank_account set wallet_id = null where wallet_id = '" + customer.wallet + "'"))
                .hasMessageContaining("bank_account_leaves_its_wallet_by_a_claim");
    }

    @Test
    @Tag("TC1")
    void takesAReferenceOnce() {
        String reference = reference();
        String first = tells("0998", "/v1/do-not-link", body(customer.account, reference))
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("wordId");

        tells("0998", "/v1/do-not-link", body(customer.account, reference))
                .statusCode(200)
                .body(field("wordId", equalTo(first)));
        tells("0998", "/v1/do-not-link", body(new Customer(neighbours).account, reference))
                .statusCode(422)
                .body(field("type", endsWith("/reference-reused")));
        tells("0999", "/v1/do-not-link", body(customer.account, reference)).statusCode(200);
    }

    @Test
    @Tag("TD8")
    void listensToOneUserAsOftenAsTheLimitSaysAndNotMore() {
        OwnersHand.change(
                "insert into depositor_word (id, bank_code, kind, reference, content, spoken_by, spoken_at, result)"
                        + " select gen_random_uuid(), '0998', 'LINK_CHECK', gen_random_uuid()::text, 'x', '"
                        + bankUser.staffId()
                        + "', now(), 'NOT_LINKED' from generate_series(1, 119)");

        asks("/v1/link-checks", customer.account).body(field("linked", equalTo(false)));
        tells("0998", "/v1/link-checks", body(customer.account, reference()))
                .statusCode(429)
                .body(field("type", endsWith("/too-many-words")));
        Staff another = Staff.somebody();
        another.asUserOf("0998")
                .body(body(customer.account, reference()))
                .post("/v1/link-checks")
                .then()
                .statusCode(200);
    }

    @Test
    @Tag("PL-02")
    @Tag("PL-03")
    void aWordStaysAsItWasSpokenAndShowsNoNumber() {
        asks("/v1/do-not-link", customer.account);

        for (String statement : List.of(
                "delete from depositor_word",
                "update depositor_word set content = 'x'",
                "update depositor_word set spoken_by = gen_random_uuid()")) {
            assertThatThrownBy(() -> database.change(statement)).hasMessageContaining("permission denied");
        }
        assertThat(database.column("select depositor_word::text from depositor_word"))
                .noneMatch(row -> row.contains(customer.account.number()));
        assertThat(database.column("select convert_from(payload, 'UTF8') from fact where type like '%depositor-word%'"))
                .isNotEmpty()
                .noneMatch(fact -> fact.contains(customer.account.number()));
    }

    private ValidatableResponse asks(String path, BankAccount account) {
        return tells("0998", path, body(account, reference())).statusCode(200);
    }

    private ValidatableResponse tells(String bank, String path, String body) {
        return bankUser.asUserOf(bank).body(body).post(path).then();
    }

    private ValidatableResponse answers(String check, String answer, String reference) {
        return tells(
                "0998",
                "/v1/link-checks/" + check + "/answers",
                "{\"answer\":\"" + answer + "\",\"reference\":\"" + check + reference.length() + answer.length()
                        + "\"}");
    }

    private ValidatableResponse claims(BankAccount account, String request, boolean documentSeen) {
        return tells(
                "0998",
                "/v1/depositor-claims",
                body(account, reference())
                        .replace(
                                "}",
                                ",\"linkRequestId\":\"" + request
                                        + "\",\"stepUp\":{\"factors\":[\"BANK_PIN\"],\"documentSeen\":" + documentSeen
                                        + ",\"at\":\""
                                        + Instant.now().minusSeconds(60) + "\"}}"));
    }

    private static RequestSpecification system() {
        return given().header("Authorization", Endpoints.bankClient(UUID.randomUUID(), "0998"))
                .contentType(ContentType.JSON);
    }

    private static ValidatableResponse stops(UUID link, UUID stop) {
        return Staff.service("compensation-service")
                .body("{\"reason\":\"FRAUD_REPORT\",\"caseNumber\":\"" + CASE + "\"}")
                .put("/internal/v1/links/" + link + "/stops/" + stop)
                .then();
    }

    private String stateOf(UUID link) {
        return database.column("select state from link where id = '" + link + "'")
                .get(0);
    }

    private String caseOf(UUID word) {
        return database.column("select case_state from depositor_word where id = '" + word + "'")
                .get(0);
    }

    private String reasonOf(String request) {
        return database.column("select refusal_code from link_request where id = '" + request + "'")
                .get(0);
    }

    private static String reference() {
        return UUID.randomUUID().toString();
    }

    private static String body(BankAccount account, String reference) {
        return "{\"branchCode\":\"" + account.branch() + "\",\"accountType\":\"" + account.type()
                + "\",\"accountNumber\":\"" + account.number() + "\",\"reference\":\"" + reference + "\"}";
    }
}
