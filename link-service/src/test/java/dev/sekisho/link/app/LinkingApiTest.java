package dev.sekisho.link.app;

import static dev.sekisho.link.app.Neighbours.json;
import static dev.sekisho.link.app.Neighbours.lost;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.kit.testing.PublishedFacts;
import dev.sekisho.kit.testing.Tokens;
import dev.sekisho.link.bank.AccountType;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.request.ExpireRequests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LinkingApiTest {

    @Inject
    DataSource dataSource;

    @Inject
    Database database;

    @Inject
    ExpireRequests expire;

    private final Neighbours neighbours = new Neighbours();
    private Customer customer;

    @BeforeEach
    void allIsWell() {
        neighbours.allIsWell();
        customer = new Customer(neighbours);
    }

    @Test
    @Tag("A09")
    @Tag("LK-01")
    @Tag("LK-02")
    @Tag("LK-06")
    void linksTheBankAccountOfAnHonestCustomer() {
        String request = customer.links();

        UUID link = UUID.fromString(customer.sees(request)
                .then()
                .statusCode(200)
                .body("state", equalTo("LINKED"))
                .body("tier", equalTo("T1"))
                .body("accountMask", equalTo(customer.account.mask()))
                .extract()
                .path("linkId"));
        customer.asks()
                .get("/v1/links")
                .then()
                .body("", hasSize(1))
                .body("[0].linkId", equalTo(link.toString()))
                .body("[0].state", equalTo("ACTIVE"));
        internalLink(link)
                .then()
                .statusCode(200)
                .body("walletId", equalTo(customer.wallet.toString()))
                .body("version", equalTo(1))
                .body("personId", notNullValue())
                .body("bankAccountId", notNullValue())
                .body("tier", equalTo("T1"));
        decision(request)
                .then()
                .body(
                        "checks.step",
                        contains(
                                "SUSPENSION",
                                "POSTURE",
                                "BRANCH",
                                "IDENTITY",
                                "VELOCITY",
                                "CODE",
                                "BANK_AUTHENTICATION",
                                "NAME",
                                "EVIDENCE",
                                "UNIQUENESS"))
                .body("checks.outcome", everyItem(equalTo("PASSED")));
        assertThat(facts(request)).startsWith("link-requested").endsWith("link-request-moved");
        assertThat(facts(link.toString())).containsExactly("link-established");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(neighbours.noticesTo(customer.account)).isEqualTo(1));
    }

    @Test
    @Tag("A33")
    void tellsIdentityServiceFromWhereTheCustomerAsks() {
        Response asked = customer.asks()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("X-Device-Id", "installation-0001")
                .body(Customer.body(customer.account))
                .post("/v1/link-requests");

        String told = neighbours.asked(asked.then().statusCode(201).extract().path("linkRequestId"));
        assertThat(told).contains("\"origin\":{\"deviceId\":\"installation-0001\",\"address\":\"127.0.0.1\"}");
    }

    @Test
    @Tag("A14")
    @Tag("A16")
    @Tag("LK-03")
    @Tag("LK-04")
    void refusesTheThiefWithNumberAndPinInTheEvidenceRulesWords() {
        int before = neighbours.callsInAll();
        Customer thief =
                new Customer(neighbours, new BankAccount(FixedBanks.OF_2020, "101", AccountType.ORDINARY, "7654321"));

        String request = thief.requestsLink()
                .then()
                .statusCode(422)
                .body("type", endsWith("/link-refused"))
                .body("refusalClass", equalTo("STOPPED"))
                .extract()
                .path("linkRequestId");

        decision(request)
                .then()
                .body("checks", hasSize(2))
                .body("checks[1].step", equalTo("POSTURE"))
                .body("checks[1].code", equalTo("PIN_ONLY"))
                .body("checks[1].en", containsString("\"The bank once identified this person\""))
                .body("checks[1].ja", containsString("「その銀行の暗証番号」"));
        assertThat(facts(request)).containsExactly("link-requested", "link-checked", "link-checked", "link-refused");
        assertThat(neighbours.callsInAll()).isEqualTo(before);
    }

    @Test
    @Tag("A62")
    void showsEverybodyWhichBanksAreOpenAndNothingElse() {
        given().get("/v1/banks")
                .then()
                .statusCode(200)
                .body(
                        "find { it.bankCode == '0998' }",
                        equalTo(Map.of("bankCode", "0998", "name", "関所第一銀行", "link", "OPEN", "charge", "OPEN")))
                .body(
                        "find { it.bankCode == '0999' }",
                        equalTo(Map.of("bankCode", "0999", "name", "関所第二銀行", "link", "STOPPED", "charge", "STOPPED")));
    }

    @Test
    @Tag("A01")
    @Tag("ID-01")
    void tellsCustomersThatTheirOwnIdentityIsMissing() {
        neighbours.identityRefuses("ASSURANCE_TOO_LOW", "PHONE_NOT_VERIFIED");

        customer.requestsLink()
                .then()
                .statusCode(403)
                .body("type", endsWith("/identity-proof-required"))
                .body("linkRequestId", notNullValue());
    }

    @Test
    @Tag("TB4")
    void saysEveryRefusalInOneShape() {
        List<Response> refusals = new ArrayList<>();
        neighbours.identityRefuses("ACCOUNT_HELD");
        refusals.add(customer.requestsLink());
        neighbours.identityRefuses("CODE_LIMIT");
        refusals.add(customer.requestsLink());
        refusals.add(
                new Customer(neighbours, new BankAccount(FixedBanks.OF_2020, "101", AccountType.ORDINARY, "7654321"))
                        .requestsLink());
        neighbours.allIsWell();
        String locked = customer.requested();
        neighbours.codeAnswered(json(200, "{\"state\":\"LOCKED\"}"));
        refusals.add(customer.typesCode(locked));

        for (Response refusal : refusals) {
            refusal.then().statusCode(422).contentType("application/problem+json");
            assertThat(refusal.jsonPath().getMap("").keySet())
                    .containsExactly("type", "title", "status", "linkRequestId", "refusalClass");
            assertThat(refusal.jsonPath().getString("title")).isEqualTo("The bank account was not linked");
        }
        assertThat(refusals)
                .extracting(refusal -> refusal.jsonPath().getString("refusalClass"))
                .containsExactly("STOPPED", "LIMIT_REACHED", "STOPPED", "LIMIT_REACHED");
    }

    @Test
    @Tag("TC1")
    void answersTheSameKeyWithTheSameRequestAndAnotherCustomersWithTheirOwn() {
        String key = UUID.randomUUID().toString();
        String first =
                customer.requestsLink(key).then().statusCode(201).extract().path("linkRequestId");

        customer.requestsLink(key).then().statusCode(201).body("linkRequestId", equalTo(first));
        new Customer(neighbours, customer.account)
                .requestsLink(key)
                .then()
                .statusCode(201)
                .body("linkRequestId", org.hamcrest.Matchers.not(equalTo(first)));
        customer.asks()
                .header("Idempotency-Key", key)
                .body(Customer.body(FixedBanks.account("0000001")))
                .post("/v1/link-requests")
                .then()
                .statusCode(422)
                .body("type", endsWith("/idempotency-key-reused"));
        assertThat(database.column("select count(*) from link_request where wallet_id = '" + customer.wallet + "'"))
                .containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "500|{}",
                "401|{}",
                "302|",
                "200|{}",
                "200|{\"state\":\"SOMETHING_NEW\"}",
                "200|{\"state\":\"REFUSED\"}",
                "200|{\"state\":\"REFUSED\",\"reasons\":[]}",
                "200|not json"
            })
    @Tag("TB8")
    void goesNowhereOnAnAnswerOfIdentityServiceThatCannotBeReadAndGoesOnWithTheSameKey(String odd) {
        String[] answer = odd.split("\\|", -1);
        neighbours.identityAsked(json(Integer.parseInt(answer[0]), answer[1]));
        String key = UUID.randomUUID().toString();

        customer.requestsLink(key).then().statusCode(503).body("type", endsWith("/identity-unavailable"));

        neighbours.allIsWell();
        customer.requestsLink(key).then().statusCode(201).body("state", equalTo("CODE_SENT"));
    }

    @Test
    void staysWhereItIsWhenIdentityServiceIsNotThere() {
        String request = customer.requested();
        neighbours.codeAnswered(lost());
        customer.typesCode(request).then().statusCode(503);
        neighbours.codeAnswered(
                json(200, Neighbours.cleared(customer.wallet, "x").replace("IC_CHIP", "PALM_READING")));
        customer.typesCode(request).then().statusCode(503);
        neighbours.resendAnswered(lost());
        customer.asks().post("/v1/link-requests/" + request + "/resends").then().statusCode(503);

        customer.sees(request).then().body("state", equalTo("CODE_SENT"));
    }

    @Test
    void refusesAnAccountThatIdentityServiceDoesNotKnow() {
        neighbours.identityAsked(json(404, "{\"type\":\"https://sekisho.dev/problems/not-found\"}"));

        customer.requestsLink().then().statusCode(422).body("refusalClass", equalTo("STOPPED"));
    }

    @Test
    void sendsAnotherCodeWhenItIsAskedForOneAndSaysWhenItDoesNot() {
        String request = customer.requested();

        customer.asks().post("/v1/link-requests/" + request + "/resends").then().statusCode(202);
        neighbours.resendAnswered(json(
                200, "{\"state\":\"REFUSED\",\"reasons\":[{\"code\":\"CODE_LIMIT\",\"ja\":\"上限\",\"en\":\"limit\"}]}"));
        customer.asks()
                .post("/v1/link-requests/" + request + "/resends")
                .then()
                .statusCode(422)
                .body("type", endsWith("/code-not-sent"));
    }

    @Test
    @Tag("TA1")
    void saysThatACodeWasNotAccepted() {
        String request = customer.requested();
        neighbours.codeAnswered(json(200, "{\"state\":\"CODE_REFUSED\"}"));

        customer.typesCode(request).then().statusCode(422).body("type", endsWith("/code-refused"));
        decision(request).then().body("checks.code", hasItem("CODE_WRONG"));
    }

    @Test
    void goesOnToTheBankWhenItIsThereAgainWithoutAnotherCode() {
        String request = customer.requested();
        neighbours.codeClears(customer.wallet, Customer.NAME);
        neighbours.parAnswered(json(503, "{}"));
        customer.typesCode(request).then().statusCode(503).body("type", endsWith("/bank-unavailable"));
        customer.sees(request).then().body("state", equalTo("CODE_SENT"));

        neighbours.codeAnswered(json(200, "{\"state\":\"CODE_REFUSED\"}"));
        neighbours.parAnswered(json(201, "{\"request_uri\":\"urn:visit\",\"expires_in\":600}"));
        customer.typesCode(request)
                .then()
                .statusCode(200)
                .body("state", equalTo("AT_BANK"))
                .body("bankPage", containsString("/banks/0998/oauth/authorize?client_id=sekisho&request_uri="));
    }

    @Test
    @Tag("LK-02")
    void keepsANearNameForAPersonAndRefusesAnother() {
        String near = customer.linksAs("ヤマタ タロウ");
        Customer other = new Customer(neighbours);
        String mismatch = other.linksAs("スズキ ハナコ");

        customer.sees(near).then().body("state", equalTo("IN_REVIEW"));
        other.sees(mismatch).then().body("state", equalTo("REFUSED")).body("refusalClass", equalTo("DETAILS_DIFFER"));
        assertThat(facts(mismatch)).endsWith("link-refused");
    }

    @Test
    @Tag("TB6")
    void sendsEverybodyOnToTheWalletInTheSameShapeWhateverCameOfIt() {
        customer.atBank();
        String linkedVisit = customer.visit();
        neighbours.bankSignsFor(customer.account, Customer.NAME);
        Response linked = Customer.returns("0998", "state=" + linkedVisit + "&code=the-code");
        Customer denied = new Customer(neighbours);
        String deniedRequest = denied.atBank();
        Response refused = Customer.returns("0998", "state=" + denied.visit() + "&error=access_denied");

        for (Response answer : List.of(linked, refused)) {
            answer.then().statusCode(303).body(equalTo(""));
            assertThat(answer.header("Location"))
                    .matches("https://wallet\\.sekisho\\.example/links\\?linkRequestId=[0-9a-f-]{36}");
        }
        denied.sees(deniedRequest).then().body("refusalClass", equalTo("BANK_AUTHENTICATION_FAILED"));
    }

    @Test
    @Tag("TB6")
    void letsNoForgedForeignReusedOrLateReturnIn() {
        String request = customer.atBank();
        String visit = customer.visit();
        neighbours.bankSignsFor(customer.account, Customer.NAME);
        String unknown = "A".repeat(43);

        List<Response> abuses = new ArrayList<>(List.of(
                Customer.returns("0998", "state=" + unknown + "&code=the-code"),
                Customer.returns("0998", "state=" + unknown + "&error=access_denied"),
                Customer.returns("0999", "state=" + visit + "&code=the-code"),
                Customer.returns("0001", "state=" + visit + "&code=the-code"),
                Customer.returns("0998", "state=" + visit),
                Customer.returns("0998", "state=" + visit + "&code=the-code&error=access_denied"),
                Customer.returns("0998", "code=the-code"),
                Customer.returns("0998", "state=" + visit.substring(1) + "&code=the-code"),
                Customer.returns("0998", "state=" + visit + "&code=")));
        customer.sees(request).then().body("state", equalTo("AT_BANK"));
        Customer.returns("0998", "state=" + visit + "&code=the-code").then().statusCode(303);
        abuses.add(Customer.returns("0998", "state=" + visit + "&code=the-code"));
        abuses.add(Customer.returns("0998", "state=" + visit + "&error=access_denied"));
        Customer quitter = new Customer(neighbours);
        String given = quitter.atBank();
        String lateVisit = quitter.visit();
        quitter.asks().delete("/v1/link-requests/" + given).then().statusCode(204);
        neighbours.bankSignsFor(quitter.account, Customer.NAME);
        abuses.add(Customer.returns("0998", "state=" + lateVisit + "&code=the-code"));

        abuses.forEach(abuse -> abuse.then().statusCode(400).contentType("application/problem+json"));
        customer.sees(request).then().body("state", equalTo("LINKED"));
        quitter.sees(given).then().body("state", equalTo("ABANDONED"));
        assertThat(database.column("select count(*) from link where wallet_id = '" + quitter.wallet + "'"))
                .containsExactly("0");
    }

    @Test
    @Tag("TB8")
    void refusesWhenTheBankDoesNotRedeemItsCode() {
        String request = customer.atBank();
        neighbours.tokenAnswered(json(400, "{\"error\":\"invalid_grant\"}"));

        customer.returnsWithCode().then().statusCode(303);

        customer.sees(request).then().body("refusalClass", equalTo("BANK_AUTHENTICATION_FAILED"));
        decision(request).then().body("checks.code", hasItem("BANK_ANSWER_UNKNOWN"));
    }

    @Test
    @Tag("A13")
    @Tag("TB3")
    void givesABankAccountBackToItsWalletUnderTheSameIdAndToNoOther() {
        UUID first = customer.linked();
        customer.asks().delete("/v1/links/" + first).then().statusCode(204);
        customer.asks().delete("/v1/links/" + first).then().statusCode(204);
        customer.asks().get("/v1/links/" + first).then().body("state", equalTo("REVOKED"));

        Customer hopper = new Customer(neighbours, customer.account);
        String hopped = hopper.links();
        UUID back = customer.linked();

        hopper.sees(hopped).then().body("refusalClass", equalTo("LIMIT_REACHED"));
        String before = internalLink(first).path("bankAccountId");
        internalLink(back).then().body("bankAccountId", equalTo(before)).body("state", equalTo("ACTIVE"));
        assertThat(facts(first.toString())).containsExactly("link-established", "link-ended");
    }

    @Test
    void endsARequestWhoseTimeIsOver() {
        String visited = customer.atBank();
        Customer waiting = new Customer(neighbours);
        String asked = waiting.requested();
        expireNow(visited);
        expireNow(asked);

        neighbours.bankSignsFor(customer.account, Customer.NAME);
        customer.returnsWithCode().then().statusCode(303);
        customer.sees(visited).then().body("state", equalTo("EXPIRED"));
        expire.expireOverdue();
        waiting.sees(asked).then().body("state", equalTo("EXPIRED"));
        waiting.typesCode(asked)
                .then()
                .statusCode(409)
                .body("type", endsWith("/link-request-state"))
                .body("state", equalTo("EXPIRED"));
        waiting.asks().post("/v1/link-requests/" + asked + "/resends").then().statusCode(409);
    }

    @Test
    void cannotGiveUpWhatBecameALink() {
        String request = customer.links();

        customer.asks().delete("/v1/link-requests/" + request).then().statusCode(409);
        customer.sees(request).then().body("state", equalTo("LINKED"));
    }

    @Test
    @Tag("TC7")
    void hidesEveryRequestAndLinkFromOtherCustomers() {
        String request = customer.links();
        String link = customer.sees(request).path("linkId");
        Customer stranger = new Customer(neighbours);

        for (String id : List.of(request, UUID.randomUUID().toString())) {
            stranger.sees(id).then().statusCode(404);
            stranger.typesCode(id).then().statusCode(404);
            stranger.asks().post("/v1/link-requests/" + id + "/resends").then().statusCode(404);
            stranger.asks().delete("/v1/link-requests/" + id).then().statusCode(404);
        }
        for (String id : List.of(link, UUID.randomUUID().toString())) {
            stranger.asks().get("/v1/links/" + id).then().statusCode(404);
            stranger.asks().delete("/v1/links/" + id).then().statusCode(404);
        }
        stranger.asks().get("/v1/links").then().statusCode(200).body("", hasSize(0));
        customer.asks().get("/v1/links/" + link).then().body("state", equalTo("ACTIVE"));
    }

    @Test
    @Tag("LK-08")
    void refusesAnAccountThatTheBankDeniedTwice() {
        for (int failure = 0; failure < 2; failure++) {
            Customer thief = new Customer(neighbours, customer.account);
            thief.atBank();
            Customer.returns("0998", "state=" + thief.visit() + "&error=access_denied");
        }

        customer.requestsLink().then().statusCode(422).body("refusalClass", equalTo("LIMIT_REACHED"));
    }

    @Test
    @Tag("PL-03")
    @Tag("TD10")
    void keepsNumberNameMandateAndVisitOutOfEveryRowAndFact() {
        String request = customer.atBank();
        String visit = customer.visit();
        String open = rows(request);
        neighbours.bankSignsFor(customer.account, Customer.NAME);
        customer.returnsWithCode();

        for (String secret : List.of(customer.account.number(), Customer.NAME, visit, "mandate-", "1980-01-01")) {
            String hex = java.util.HexFormat.of().formatHex(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(open + rows(request)).doesNotContain(secret).doesNotContain(hex);
        }
        assertThat(database.column("select sealed_case is null from link_request where id = '" + request + "'"))
                .containsExactly("t");
    }

    @Test
    @Tag("PL-02")
    void theApplicationCanNeitherRewriteADecisionNorForgetABankAccount() {
        for (String statement : List.of(
                "update link_check set outcome = 'PASSED'",
                "delete from link_check",
                "delete from bank_account",
                "delete from link",
                "update link set wallet_id = gen_random_uuid()",
                "update link_request set wallet_id = gen_random_uuid()",
                "update debit set amount_yen = 1",
                "delete from debit",
                "update bank set connection = 'REDIRECT'",
                "insert into bank (code, name, connection) values ('0002', 'x', 'REDIRECT')")) {
            assertThatThrownBy(() -> database.change(statement))
                    .as(statement)
                    .hasMessageContaining("permission denied");
        }
    }

    private String rows(String request) {
        return String.join("\n", database.column("select r::text from link_request r where id = '" + request + "'"))
                + String.join(
                        "\n",
                        database.column("select c::text from link_check c where link_request_id = '" + request + "'"))
                + String.join(
                        "\n",
                        database.column("select l::text || b::text from link l join bank_account b"
                                + " on b.id = l.bank_account_id where l.link_request_id = '" + request + "'"))
                + String.join("\n", database.column("select convert_from(payload, 'UTF8') from fact"));
    }

    private void expireNow(String request) {
        // the application itself may not move the time, so the test does it as the owner of the table
        OwnersHand.expire(request);
    }

    private static Response internalLink(UUID link) {
        return given().header("Authorization", Tokens.service("charge-service", "link-service"))
                .get("/internal/v1/links/" + link);
    }

    private static Response decision(String request) {
        return given().header("Authorization", Tokens.service("support-tool", "link-service"))
                .get("/internal/v1/link-requests/" + request + "/decision");
    }

    private List<String> facts(String aggregate) {
        List<JsonNode> facts = new PublishedFacts(dataSource).of(UUID.fromString(aggregate));
        return facts.stream()
                .map(fact -> fact.path("type").asText().replaceAll(".*\\.([a-z-]+)\\.v[0-9]+", "$1"))
                .toList();
    }
}
