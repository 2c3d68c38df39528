package dev.sekisho.identity.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.sekisho.identity.account.ForgetOpenings;
import dev.sekisho.identity.account.Openings;
import dev.sekisho.identity.secrecy.Sealing;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kit.clock.MovableClock;
import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Records are kept for seven years after a relation ended, then destroyed by two persons, and never before. */
@QuarkusTest
@Tag("A71")
class RecordsTest {

    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    @Inject
    Sealing sealing;

    @Inject
    Transaction transaction;

    @Inject
    ForgetOpenings forget;

    @Inject
    Openings openings;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private static Response close(Customer customer) {
        return StaffHouse.someone("support-supervisor")
                .call()
                .body(Map.of("reason", "HOLDER_ASKED"))
                .post("/v1/accounts/" + customer.accountId() + "/closures");
    }

    private static Instant closed(Customer customer) {
        return Instant.parse(
                close(customer).then().statusCode(201).extract().as(Json.class).get("keepUntil"));
    }

    private static Response propose(String kind, UUID subject) {
        return StaffHouse.founder(1)
                .call()
                .body(Map.of("kind", kind, "subjectId", subject))
                .post("/v1/destructions");
    }

    private static UUID proposed(String kind, UUID subject) {
        return UUID.fromString(propose(kind, subject)
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("destructionId"));
    }

    private static Response approve(Member by, UUID destruction) {
        return by.call().post("/v1/destructions/" + destruction + "/approvals");
    }

    private static Response hold(UUID account) {
        return StaffHouse.someone("mlro")
                .call()
                .body(Map.of("kind", "ACCOUNT", "subjectId", account, "ground", "CASE", "reference", "CASE-17"))
                .post("/v1/legal-holds");
    }

    private static Response signIn(Customer customer) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", customer.email(), "password", Customer.PASSWORD, "audience", "identity-service"))
                .post("/v1/tokens");
    }

    private List<String> factsOf(UUID aggregate) {
        return new Tables(database)
                .column("select substring(type from '[^.]+\\.v1$') from fact where aggregate_id = '" + aggregate
                        + "' order by version");
    }

    @Test
    void nobodySignsInToAClosedAccountAndNothingIsClearedForIt() {
        Customer hanako = Customer.proved();
        signIn(hanako).then().statusCode(200);

        close(hanako).then().statusCode(201);

        signIn(hanako).then().statusCode(401);
        close(hanako)
                .then()
                .statusCode(409)
                .body(field("type", equalTo("https://sekisho.dev/problems/account-closed")));
        LinkService.call()
                .body(LinkService.body(hanako.accountId(), "***4567"))
                .put("/internal/v1/clearances/" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body(field("state", equalTo("REFUSED")));
        hanako.call()
                .body("{\"method\":\"IC_CHIP\"}")
                .post("/v1/identity-proofs")
                .then()
                .statusCode(404);
        assertThat(factsOf(hanako.accountId())).last().isEqualTo("account-closed.v1");
        clock.moveTo(Instant.now().plus(Duration.ofMinutes(6)));
        hanako.open();
        signIn(hanako).then().statusCode(200);
    }

    @Test
    @Tag("PL-03")
    void deletionRefusesBeforeSevenYearsAndAfterThemNothingOpensEverAgain() {
        Customer hanako = Customer.proved();
        UUID account = hanako.accountId();
        propose("ACCOUNT", account).then().statusCode(409).body(field("rule", equalTo("NOT_ENDED")));
        Instant over = closed(hanako);

        // The clock goes on from there.
        clock.moveTo(over.minus(Duration.ofMinutes(2)));
        propose("ACCOUNT", account)
                .then()
                .statusCode(409)
                .body(field("type", equalTo("https://sekisho.dev/problems/records-kept")))
                .body(field("rule", equalTo("KEPT")))
                .body(field("keepUntil", equalTo(over.toString())));
        clock.moveTo(over);
        UUID destruction = proposed("ACCOUNT", account);
        approve(StaffHouse.founder(1), destruction).then().statusCode(422).body(field("rule", equalTo("SAME_PERSON")));
        assertThat(sealedOf(account)).hasSize(4).allSatisfy(this::opens);

        approve(StaffHouse.founder(2), destruction).then().statusCode(200).body(field("state", equalTo("DONE")));

        assertThat(sealedOf(account)).hasSize(4).allSatisfy(this::doesNotOpen);
        assertThat(factsOf(destruction))
                .containsExactly("destruction-proposed.v1", "destruction-refused.v1", "key-destroyed.v1");
        assertThat(new Tables(database).column("select address_hash from account where account_id = '" + account + "'"))
                .hasSize(1);
        approve(StaffHouse.founder(2), destruction).then().statusCode(409);
        hold(account).then().statusCode(409);
    }

    @Test
    void aLegalHoldStopsADestructionAlsoOnceItIsProposed() {
        Customer hanako = Customer.opened();
        Instant over = closed(hanako);
        clock.moveTo(over);
        UUID destruction = proposed("ACCOUNT", hanako.accountId());
        String held = hold(hanako.accountId())
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("holdId");

        approve(StaffHouse.founder(2), destruction).then().statusCode(409).body(field("rule", equalTo("HELD")));
        due().body(field("items.subjectId", not(hasItem(hanako.accountId().toString()))));
        for (int expected : List.of(204, 409)) {
            StaffHouse.someone("mlro")
                    .call()
                    .delete("/v1/legal-holds/" + held)
                    .then()
                    .statusCode(expected);
        }
        due().body(field("items.subjectId", hasItem(hanako.accountId().toString())));

        approve(StaffHouse.founder(2), destruction).then().statusCode(200);
        due().body(field("items.subjectId", not(hasItem(hanako.accountId().toString()))));
    }

    private static ValidatableResponse due() {
        return StaffHouse.founder(1).call().get("/v1/retentions/due").then().statusCode(200);
    }

    @Test
    void theRecordsOfAStaffMemberAreKeptFromTheDayOfLeaving() {
        Member leaver = StaffHouse.enrolled();
        propose("STAFF", leaver.staffId()).then().statusCode(409);
        StaffHouse.founder(1)
                .call()
                .delete("/v1/staff/" + leaver.staffId())
                .then()
                .statusCode(204);
        Instant over = Instant.parse(propose("STAFF", leaver.staffId())
                .then()
                .statusCode(409)
                .extract()
                .as(Json.class)
                .get("keepUntil"));

        clock.moveTo(over);
        approve(StaffHouse.founder(2), proposed("STAFF", leaver.staffId()))
                .then()
                .statusCode(200);
    }

    @Test
    @Tag("PL-02")
    void theDatabaseItselfKeepsAKeyUntilItsTime() {
        Customer hanako = Customer.proved();
        Tables tables = new Tables(database);
        String mine = " where kind = 'ACCOUNT' and subject_id = '" + hanako.accountId() + "'";
        String destroy =
                "update subject_key set wrapped = null, destroyed_by = '" + UUID.randomUUID() + "', destroyed_at = ";

        assertThatThrownBy(() -> tables.run(destroy + "now()" + mine)).hasMessageContaining("are kept");
        Instant over = closed(hanako);
        assertThatThrownBy(() -> tables.run(destroy + "'" + over.minusMillis(1) + "'" + mine))
                .hasMessageContaining("are kept");
        assertThatThrownBy(() -> tables.run(destroy + "'" + over + "'" + mine))
                .hasMessageContaining("two persons decide");
        assertThatThrownBy(() -> tables.run("delete from subject_key" + mine))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> tables.run("update retention set keep_until = ended_at"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> tables.run(
                        "insert into retention (kind, subject_id, ended_at, keep_until) values" + " ('STAFF', '"
                                + UUID.randomUUID() + "', now(), now() + interval '7 years' - interval '1 day')"))
                .hasMessageContaining("kept_seven_years");
        assertThatThrownBy(() -> tables.run("update account set ended_at = null, end_reason = null where account_id = '"
                        + hanako.accountId() + "'"))
                .hasMessageContaining("stays as it was closed");
    }

    @Test
    @Tag("PL-03")
    void anOpeningIsForgottenAfterAMonthAndNotBefore() {
        Customer nobody = new Customer();
        UUID opening = UUID.fromString(
                nobody.startOpening().statusCode(202).extract().as(Json.class).get("openingId"));
        Instant started = Instant.parse(new Tables(database)
                .column("select to_char(started_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                        + " from opening where opening_id = '" + opening + "'")
                .get(0));

        clock.moveTo(started.plus(Duration.ofDays(30)).minus(Duration.ofMinutes(2)));
        forget.forgetSome();
        assertThat(transaction.call(() -> openings.find(opening))).isPresent();
        clock.moveTo(started.plus(Duration.ofDays(30)).plusMillis(1));
        while (forget.forgetSome() > 0) {
            // Until all old ones are forgotten.
        }

        assertThat(factsOf(opening)).last().isEqualTo("opening-forgotten.v1");
        given().contentType(ContentType.JSON)
                .body(Customer.code("123456"))
                .post("/v1/openings/" + opening + "/confirmations")
                .then()
                .statusCode(404);
        assertThat(new Tables(database)
                        .column("select count(*) from subject_key where wrapped is not null and subject_id = '"
                                + opening + "'"))
                .containsExactly("0");
    }

    /** One sealed text with what it takes to open it. */
    private record Text(Subject subject, String context, byte[] sealed) {}

    private List<Text> sealedOf(UUID account) {
        String id = "'" + account + "'";
        return new Tables(database)
                        .column("select context || '=' || encode(sealed, 'hex') from ("
                                + "select 'account-address:' || account_id as context, address_sealed as sealed from account"
                                + " where account_id = " + id
                                + " union all select 'account-phone:' || account_id, phone_sealed from account"
                                + " where account_id = " + id
                                + " union all select 'phone-verification:' || verification_id, phone_sealed"
                                + " from phone_verification where account_id = " + id
                                + " union all select 'proof-claims:' || proof_id, verified_claims_sealed from proof"
                                + " where verified_claims_sealed is not null and account_id = " + id + ") t")
                        .stream()
                        .map(row -> row.split("=", 2))
                        .map(row -> new Text(
                                Subject.account(account), row[0], HexFormat.of().parseHex(row[1])))
                        .toList();
    }

    private String open(Text text) {
        return transaction.call(() -> sealing.open(text.subject(), text.sealed(), text.context()));
    }

    private void opens(Text text) {
        assertThat(open(text)).isNotBlank();
    }

    private void doesNotOpen(Text text) {
        assertThatThrownBy(() -> open(text)).isInstanceOf(IllegalStateException.class);
    }
}
