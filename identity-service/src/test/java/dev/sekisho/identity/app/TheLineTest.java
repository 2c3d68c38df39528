package dev.sekisho.identity.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.kit.clock.MovableClock;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The honest way through the service, over its real database. */
@QuarkusTest
class TheLineTest {

    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    @AfterEach
    void everybodyIsBackAndItIsNow() {
        World.away("messages", false);
        World.away("ekyc", false);
        clock.reset();
    }

    private List<String> factsOf(UUID aggregate) {
        return new PublishedFacts(database).typesOf(aggregate);
    }

    @Test
    @Tag("A01")
    @Tag("A03")
    @Tag("A05")
    void anAccountGrowsFromNothingToAssuranceOne() {
        Customer hanako = Customer.opened();
        hanako.call()
                .get("/v1/account")
                .then()
                .statusCode(200)
                .body(field("accountId", equalTo(hanako.accountId().toString())))
                .body(field("assurance", equalTo(0)))
                .body(field("customerClass", equalTo("NON_SUBSCRIBER")))
                .body(field("phone", nullValue()))
                .body(field("identity", nullValue()));

        hanako.verifyPhone();
        hanako.prove();

        hanako.call()
                .get("/v1/account")
                .then()
                .statusCode(200)
                .body(field("assurance", equalTo(1)))
                .body(field("phone.masked", equalTo("***-****-" + hanako.phone().substring(9))))
                .body(field("phone.worth", equalTo("CONTRACT_VERIFIED")))
                .body(field("identity.method", equalTo("IC_CHIP")))
                .body(field("identity.provedAt", notNullValue()));
        assertThat(factsOf(hanako.accountId()))
                .containsExactly("account-opened", "phone-verified", "assurance-changed");
    }

    @Test
    void aPersonIsClearedForOneLinkRequest() {
        Customer hanako = Customer.proved();
        UUID request = UUID.randomUUID();

        LinkService.ask(request, hanako.accountId())
                .statusCode(200)
                .body(field("state", equalTo("CODE_SENT")))
                .body(field("codeExpiresAt", notNullValue()));
        List<String> texts = World.inbox(hanako.phone());
        assertThat(texts.get(texts.size() - 1)).contains("関所第一銀行", "***4567");

        LinkService.attempt(request, World.codeOf(hanako.phone()))
                .statusCode(200)
                .body(field("state", equalTo("CLEARED")))
                .body(field("subject.accountId", equalTo(hanako.accountId().toString())))
                .body(field("subject.personId", notNullValue()))
                .body(field("subject.assurance", equalTo(1)))
                .body(field("subject.customerClass", equalTo("NON_SUBSCRIBER")))
                .body(field("subject.phoneWorth", equalTo("CONTRACT_VERIFIED")))
                .body(field("subject.identityMethod", equalTo("IC_CHIP")))
                .body(field("subject.identityRoot", equalTo("OPERATOR")))
                .body(field("subject.nameKana", equalTo("ヤマダ ハナコ")))
                .body(field("subject.kanaSource", equalTo("FURIGANA_IN_CREDENTIAL")))
                .body(field("subject.birthDate", equalTo("1980-01-02")));
        LinkService.attempt(request, World.codeOf(hanako.phone())).body(field("state", equalTo("CODE_REFUSED")));
        LinkService.resend(request).statusCode(409);
        assertThat(new PublishedFacts(database)
                        .of(request).stream().map(fact -> fact.at("/data/state").asText()))
                .containsExactly("CODE_SENT", "CLEARED", "CODE_REFUSED");
    }

    @Test
    @Tag("A01")
    @Tag("ID-01")
    void anAccountThatProvedNothingIsRefusedWithReasonsInBothLanguages() {
        Customer nobody = Customer.opened();
        UUID request = UUID.randomUUID();

        for (int again = 0; again < 2; again++) {
            LinkService.ask(request, nobody.accountId())
                    .statusCode(200)
                    .body(field("state", equalTo("REFUSED")))
                    .body(field(
                            "reasons.code",
                            equalTo(List.of("ASSURANCE_TOO_LOW", "PHONE_NOT_VERIFIED", "DILIGENCE_MISSING"))))
                    .body(field("reasons[0].ja", containsString("本人確認")))
                    .body(field("reasons[0].en", containsString("proved")));
        }
        assertThat(factsOf(request)).containsExactly("clearance-decided");
    }

    @Test
    void theSameRequestWithAnotherContentIsRefused() {
        Customer hanako = Customer.proved();
        UUID request = UUID.randomUUID();
        LinkService.ask(request, hanako.accountId(), "***4567").statusCode(200);

        LinkService.ask(request, hanako.accountId(), "***4568").statusCode(422);
        LinkService.ask(request, hanako.accountId(), "***4567")
                .statusCode(200)
                .body(field("state", equalTo("CODE_SENT")));
        assertThat(World.inbox(hanako.phone())).hasSize(2);
    }

    @Test
    @Tag("TA1")
    void aClearanceIsLockedAfterFiveWrongCodes() {
        Customer hanako = Customer.proved();
        UUID request = UUID.randomUUID();
        LinkService.ask(request, hanako.accountId()).statusCode(200);
        String right = World.codeOf(hanako.phone());
        String wrong = right.equals("000000") ? "000001" : "000000";

        for (int tries = 0; tries < 5; tries++) {
            LinkService.attempt(request, wrong).body(field("state", equalTo("CODE_REFUSED")));
        }

        LinkService.attempt(request, right).body(field("state", equalTo("LOCKED")));
        LinkService.resend(request)
                .body(field("state", equalTo("REFUSED")))
                .body(field("reasons[0].code", equalTo("CODE_LIMIT")));
        LinkService.ask(UUID.randomUUID(), hanako.accountId()).body(field("reasons[0].code", equalTo("CODE_LIMIT")));
    }

    @Test
    @Tag("ID-06")
    void aCodeExpiresByTheBusinessClockAndAnotherIsSent() {
        Customer hanako = Customer.proved();
        UUID request = UUID.randomUUID();
        Instant now = Instant.now();
        clock.moveTo(now);
        LinkService.ask(request, hanako.accountId()).statusCode(200);
        LinkService.resend(request).body(field("state", equalTo("REFUSED")));

        clock.moveTo(now.plus(Duration.ofMinutes(6)));
        LinkService.attempt(request, World.codeOf(hanako.phone())).body(field("state", equalTo("EXPIRED")));
        LinkService.resend(request).body(field("state", equalTo("CODE_SENT")));
        LinkService.attempt(request, World.codeOf(hanako.phone())).body(field("state", equalTo("CLEARED")));
    }

    @Test
    void aMessageThatWasNotTakenIsSentWhenAskedAgain() {
        Customer hanako = Customer.proved();
        UUID request = UUID.randomUUID();
        World.away("messages", true);
        LinkService.ask(request, hanako.accountId()).statusCode(503);
        World.away("messages", false);

        LinkService.ask(request, hanako.accountId()).statusCode(200).body(field("state", equalTo("CODE_SENT")));
        LinkService.attempt(request, World.codeOf(hanako.phone())).body(field("state", equalTo("CLEARED")));
    }

    @Test
    void aProofThatCannotBeStartedLeavesNothing() {
        Customer hanako = Customer.opened();
        World.away("ekyc", true);

        hanako.call()
                .body("{\"method\":\"JPKI\"}")
                .post("/v1/identity-proofs")
                .then()
                .statusCode(503)
                .body(field("type", containsString("vendor-away")));
        World.vendorTalksNonsense();
        hanako.call()
                .body("{\"method\":\"JPKI\"}")
                .post("/v1/identity-proofs")
                .then()
                .statusCode(503);
        assertThat(factsOf(hanako.accountId())).containsExactly("account-opened");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"lineType\":\"SATELLITE\",\"contractVerified\":true}",
                "{\"lineType\":5}",
                "{\"lineType\":\"MOBILE\",\"contractVerified\":\"yes\"}",
                "{\"lineType\":\"MOBILE\",\"simChangedAt\":\"yesterday\"}",
                "{\"lineType\":\"MOBILE\",\"contractVerified\":true,\"silent\":\"number-insight\"}",
                "{\"lineType\":\"MOBILE\",\"contractVerified\":true,\"silent\":\"sim-swap\"}",
                "{\"lineType\":\"MOBILE\",\"contractVerified\":true,\"silent\":\"number-portability\"}",
                "{\"lineType\":\"MOBILE\",\"contractVerified\":true,\"silent\":\"kyc\"}",
                "{\"lineType\":\"MOBILE\",\"contractVerified\":true,\"law\":\"another_law\"}",
                "{}",
                "[]",
                "null"
            })
    @Tag("A07")
    void aCarrierThatTalksNonsenseKnowsNothing(String nonsense) {
        Customer hanako = Customer.opened();
        World.number(hanako.phone(), nonsense);
        hanako.verifyPhone();

        hanako.call().get("/v1/account").then().body(field("phone.worth", equalTo("UNKNOWN")));
    }

    @Test
    @Tag("ID-03")
    void picturesProveNothingFromApril2027() {
        Customer hanako = Customer.opened();
        clock.moveTo(Instant.parse("2027-03-31T15:00:00Z"));

        hanako.call()
                .body("{\"method\":\"PHOTO_IMAGE\"}")
                .post("/v1/identity-proofs")
                .then()
                .statusCode(422)
                .body(field("type", containsString("method-ended")));
        assertThat(factsOf(hanako.accountId())).containsExactly("account-opened", "identity-proof-refused");
    }

    @Test
    @Tag("A07")
    @Tag("TA5")
    void aNumberOfUnknownWorthIsTakenAndAWorthlessOneIsNot() {
        Customer hanako = Customer.opened();
        World.number(hanako.phone(), "{\"lineType\":\"DATA_SIM\"}");
        hanako.call()
                .body("{\"phoneNumber\":\"" + hanako.phone() + "\",\"channel\":\"VOICE\"}")
                .post("/v1/phone-verifications")
                .then()
                .statusCode(422)
                .body(field("type", containsString("phone-refused")))
                .body(field("reason", equalTo("DATA_SIM")));
        World.number(hanako.phone(), "{\"away\":true}");
        hanako.verifyPhone();

        hanako.call().get("/v1/account").then().body(field("phone.worth", equalTo("UNKNOWN")));
        assertThat(factsOf(hanako.accountId())).containsExactly("account-opened", "phone-refused", "phone-verified");
    }

    @Test
    @Tag("TA7")
    void onePersonWithThreeAccountsIsOnePerson() {
        Customer first = Customer.opened();
        Customer second = Customer.opened();
        Customer third = Customer.opened();
        for (Customer customer : List.of(first, second, third)) {
            Customer.Session session = customer.startProof();
            Kakunin.send(Kakunin.approval(session.proof(), session.id(), first.document()))
                    .statusCode(204);
        }

        assertThat(new Tables(database)
                        .column("select distinct person_id::text from account where account_id in ('"
                                + first.accountId() + "','" + second.accountId() + "','" + third.accountId() + "')"))
                .hasSize(1);
    }

    @Test
    @Tag("TA10")
    void aTokenIsForOneServiceAndVerifiesByTheKeysThatAreShown() throws Exception {
        Customer hanako = Customer.opened();
        ExtractableResponse<Response> answer = signIn(hanako, "link-service");

        assertThat(answer.as(Json.class).get("tokenType").toString()).isEqualTo("Bearer");
        assertThat((int) answer.as(Json.class).get("expiresInSeconds")).isEqualTo(600);
        String jwks = given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        JsonWebSignature token = new JsonWebSignature();
        token.setCompactSerialization(answer.as(Json.class).get("accessToken"));
        token.setKey(
                new JwksVerificationKeyResolver(new JsonWebKeySet(jwks).getJsonWebKeys()).resolveKey(token, List.of()));
        assertThat(token.verifySignature()).isTrue();
        assertThat(token.getHeader("typ")).isEqualTo("at+jwt");
        assertThat(token.getAlgorithmHeaderValue()).isEqualTo("ES256");
        JwtClaims claims = JwtClaims.parse(token.getPayload());
        assertThat(claims.getIssuer()).isEqualTo("https://identity.sekisho.example");
        assertThat(claims.getSubject()).isEqualTo(hanako.accountId().toString());
        assertThat(claims.getAudience()).containsExactly("link-service");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("customer");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(600);
        assertThat(claims.getJwtId()).isNotBlank();
        assertThat(jwks).doesNotContain("\"d\"");
    }

    @Test
    void aTokenOpensOnesOwnAccountHere() {
        Customer hanako = Customer.opened();
        String token = signIn(hanako, "identity-service").as(Json.class).get("accessToken");

        given().header("Authorization", "Bearer " + token)
                .get("/v1/account")
                .then()
                .statusCode(200)
                .body(field("accountId", equalTo(hanako.accountId().toString())));
        given().header(
                        "Authorization",
                        "Bearer "
                                + signIn(hanako, "link-service").as(Json.class).get("accessToken"))
                .get("/v1/account")
                .then()
                .statusCode(401);
    }

    private static ExtractableResponse<Response> signIn(Customer customer, String audience) {
        return given().contentType(ContentType.JSON)
                .body("{\"email\":\"" + customer.email().toUpperCase(Locale.ROOT) + "\",\"password\":\""
                        + Customer.PASSWORD + "\",\"audience\":\"" + audience + "\"}")
                .post("/v1/tokens")
                .then()
                .statusCode(200)
                .extract();
    }

    @Test
    @Tag("PL-03")
    @Tag("TD10")
    void personalDataIsNowhereInTheClear() {
        Customer hanako = Customer.proved();
        UUID request = UUID.randomUUID();
        LinkService.ask(request, hanako.accountId()).statusCode(200);
        String code = World.codeOf(hanako.phone());
        LinkService.attempt(request, code).body(field("state", equalTo("CLEARED")));
        signIn(hanako, "identity-service");

        String everything = new Tables(database).everything();

        for (String canary : List.of(
                hanako.email(),
                hanako.phone(),
                hanako.document(),
                "山田",
                "ヤマダ",
                "霞が関",
                "1980-01-02",
                Customer.PASSWORD,
                "\"" + code + "\"")) {
            assertThat(everything).doesNotContain(canary).doesNotContain(hexOf(canary));
        }
        assertThat(everything).contains(hanako.accountId().toString());
    }

    private static String hexOf(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @Tag("PL-02")
    void whatIsOnlyAddedCannotBeChangedAndWhatIsSettledStaysSettled() {
        Customer hanako = Customer.proved();
        Tables tables = new Tables(database);
        String mine = " where account_id = '" + hanako.accountId() + "'";

        for (String statement : List.of(
                "update phone_verification set worth = 'UNKNOWN'",
                "delete from phone_verification",
                "update proof_event set result = 'APPROVED'",
                "delete from proof_event",
                "update person set dedupe_key = dedupe_key",
                "delete from account",
                "update contact_change set new_hash = 'x'",
                "delete from contact_change",
                "delete from wallet_freeze",
                "update wallet_freeze set account_id = account_id",
                "delete from proof",
                "delete from clearance",
                "update clearance set account_id = account_id",
                "delete from code_series",
                "update one_time_code set code_hash = code_hash",
                "delete from login",
                "truncate opening")) {
            assertThatThrownBy(() -> tables.run(statement)).as(statement).hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> tables.run("update proof set state = 'REJECTED'" + mine))
                .hasMessageContaining("a settled proof does not change");
        assertThatThrownBy(() -> tables.run("update account set assurance = 0" + mine))
                .hasMessageContaining("assurance_follows_from_what_was_shown");
        assertThatThrownBy(() -> tables.run("update account set person_id = null" + mine))
                .hasMessageContaining("violates check constraint");
    }

    @Test
    void theApiIsDescribed() {
        JsonNode api = given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class);

        api.path("paths")
                .forEach(path -> path.properties().forEach(operation -> {
                    if (operation.getValue().has("responses")) {
                        assertThat(operation.getValue().path("summary").asText())
                                .isNotBlank();
                    }
                }));
        assertThat(api.path("paths").fieldNames()).toIterable().contains("/v1/openings", "/.well-known/jwks.json");
    }
}
