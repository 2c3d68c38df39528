package dev.sekisho.compensation.claims;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.compensation.notice.Template;
import dev.sekisho.compensation.otheraccount.NamedAccounts;
import dev.sekisho.kit.seal.Seal;
import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a victim needs beside the money: to be paid although the account is closed, to be believed, and not to be forgotten. */
@QuarkusTest
class HardshipTest extends WaysScene {

    @Inject
    NamedAccounts accounts;

    @Inject
    Seal seal;

    private final Member bank = new Member(UUID.randomUUID(), bankUser);

    @Test
    @Tag("A48")
    @Tag("IN-09")
    @Tag("TD5")
    void aVictimWhoseAccountIsClosedIsPaidToTheOneTheBankHasNamed() {
        backAgain();
        Victim victim = victim(7_000);
        Victim stranger = victim(8_000);
        String elsewhere = victim.claimTo("7654321");
        make(maker, victim, elsewhere).statusCode(422).body(field("rule", equalTo("PAYEE_IS_NOT_THE_VICTIM")));

        named("0998", victim, victim.bankAccount()).statusCode(404);
        named("0125", victim, stranger.bankAccount()).statusCode(404);
        String id = named("0125", victim, victim.bankAccount())
                .statusCode(201)
                .body(field("accountMask", equalTo("****321")))
                .extract()
                .as(Json.class)
                .get("otherAccountId");
        make(maker, victim, elsewhere).statusCode(422);
        agreed(bank, victim, id).statusCode(422).body(field("rule", equalTo("SAME_PERSON")));
        agreed(first, stranger, id).statusCode(404);
        agreed(first, victim, id, "0".repeat(64)).statusCode(422).body(field("rule", equalTo("CONTENT_CHANGED")));
        String path = "/v1/cases/%s/other-accounts/" + id + "/account";
        at(first, Member.SUPERVISOR)
                .get(String.format(path, stranger.caseNumber()))
                .then()
                .statusCode(404);
        Json read = at(first, Member.SUPERVISOR)
                .get(String.format(path, victim.caseNumber()))
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);
        assertThat(read.getString("accountNumber")).isEqualTo("7654321");
        assertThat(read.getString("writtenAs")).isEqualTo("ﾔﾏﾀﾞ ﾊﾅｺ");
        agreed(first, victim, id, read.getString("contentHash")).statusCode(200);
        agreed(second, victim, id).statusCode(422).body(field("rule", equalTo("AGREED_ALREADY")));

        make(maker, stranger, stranger.claimTo("7654321"))
                .statusCode(422)
                .body(field("rule", equalTo("PAYEE_IS_NOT_THE_VICTIM")));
        make(maker, victim, elsewhere.replace("ハナコ", "ジロウ")).statusCode(422);
        Json claim = made(victim, elsewhere);
        approve(first, claim).statusCode(200);
        approve(second, claim).statusCode(200);
        payAtOnce();
        assertThat(keptYen(idOf(claim))).isEqualTo(7_000);
        assertThat(factsOf(UUID.fromString(id)))
                .containsExactly(
                        "other-account-named",
                        "other-account-refused",
                        "other-account-refused",
                        "payee-read",
                        "other-account-agreed",
                        "other-account-refused");
        at(maker, Member.SUPPORT)
                .get("/v1/cases/" + victim.caseNumber() + "/other-accounts")
                .then()
                .statusCode(200)
                .body(field("size()", equalTo(1)))
                .body(not(containsString("7654321")));
        atBank("0998")
                .get("/v1/cases/" + victim.caseNumber() + "/other-accounts")
                .then()
                .body("$", hasSize(0));
    }

    @Test
    @Tag("A48")
    @Tag("TD5")
    void anAccountIsAgreedForOneDepositorAndItsOwnerIsPaidThereToo() {
        backAgain();
        Victim closed = victim(7_000);
        Victim owner = victim(8_000);
        Victim third = victim(9_000);
        String number = owner.accountNumber();
        String id = named(closed, number, "ヤマダ　ハナコ");
        String spelt = named(third, number, "ヤマダ　ハナヨ");
        String again = named(closed, number, "ヤマダ　ハナエ");
        agreed(first, closed, id).statusCode(200);

        agreed(first, third, spelt).statusCode(422).body(field("rule", equalTo("TAKEN")));
        agreed(first, closed, again).statusCode(422).body(field("rule", equalTo("TAKEN")));
        made(closed, closed.claimTo(number));
        made(owner, owner.claim());
        make(maker, third, third.claimTo(number))
                .statusCode(422)
                .body(field("rule", equalTo("PAYEE_IS_NOT_THE_VICTIM")));
    }

    @Test
    @Tag("A48")
    @Tag("TD5")
    void anAccountThatWasAgreedBeforeItHadAPrintOfItsOwnIsNotAgreedTwice() {
        Victim victim = victim(7_000);
        String number = String.format("%07d", 9_000_000 + someYen());
        String again = named(victim, number, "ヤマダ　ハナコ");
        agreedWithoutItsPrint(
                victim,
                number,
                HexFormat.of()
                        .parseHex(text("select encode(print, 'hex') from other_account where id = ?::uuid", again)));

        agreed(first, victim, again).statusCode(422).body(field("rule", equalTo("TAKEN")));
    }

    @Test
    @Tag("A48")
    @Tag("TD5")
    void anAccountThatWasAgreedBeforeItHadAPrintGetsOneAtTheStart() {
        Victim victim = victim(7_000);
        String number = String.format("%07d", 9_000_000 + someYen());
        UUID old = agreedWithoutItsPrint(victim, number, number.getBytes(StandardCharsets.UTF_8));

        accounts.fillPrints(10_000);
        accounts.fillPrints(10_000);

        Victim another = victim(7_001);
        String spelt = named(another, number, "ヤマダ　ハナヨ");
        assertThat(count(
                        "select count(*) from other_account a join other_account b on a.account_print = b.account_print"
                                + " where a.id = ? and b.id = ?",
                        old,
                        UUID.fromString(spelt)))
                .isOne();
        agreed(first, another, spelt).statusCode(422).body(field("rule", equalTo("TAKEN")));
    }

    /** As a release of before has written it. */
    private UUID agreedWithoutItsPrint(Victim victim, String number, byte[] print) {
        UUID id = UUID.randomUUID();
        execute(
                "insert into other_account (id, case_id, bank_account_id, bank_code, reason, sealed, print, mask, named_by,"
                        + " named_staff, named_at, agreed_by, agreed_staff, agreed_at, version)"
                        + " values (?, ?, ?, '0125', 'ACCOUNT_CLOSED', ?, ?, '****001', gen_random_uuid(),"
                        + " gen_random_uuid(), now(), gen_random_uuid(), gen_random_uuid(), now(), 2)",
                id,
                victim.caseId(),
                victim.bankAccount(),
                seal.close(
                        "other_account.sealed:" + id,
                        ("0125\n101\nORDINARY\n" + number + "\nﾔﾏﾀﾞ ﾊﾅｺ").getBytes(StandardCharsets.UTF_8)),
                print);
        return id;
    }

    @Test
    @Tag("A56")
    @Tag("A53")
    void aLetterForCreditorsIsInTheWordsOfANoticeThatAnybodyFinds() {
        Victim victim = victim(1_000);
        String path = "/v1/cases/" + victim.caseNumber() + "/creditor-letters";
        at(maker, Member.SUPPORT)
                .post(path)
                .then()
                .statusCode(422)
                .body(field("type", containsString("letter-not-published")));
        String notice = publishedLetter();

        Json letter = at(maker, Member.SUPPORT)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class);

        assertThat(letter.getString("noticeId")).isEqualTo(notice);
        assertThat(letter.getString("text"))
                .contains("受付番号は" + victim.caseNumber() + "、発行日は2026-12-10です")
                .contains("お聞きすることはありません")
                .doesNotContain("{", "ヤマダ", victim.accountNumber());
        given().queryParam("opening", letter.getString("text").substring(0, 20))
                .get("/v1/genuine-notices")
                .then()
                .statusCode(200)
                .body(field("noticeId", hasItem(notice)));
        assertThat(factsOf(UUID.fromString(letter.getString("letterId")))).containsExactly("creditor-letter-issued");
        closeAsOwnUse(victim);
        at(maker, Member.SUPPORT).post(path).then().statusCode(404);
    }

    @Test
    @Tag("IN-08")
    void whoWaitsTooLongIsOnTheListUntilTheMoneyIsThere() {
        backAgain();
        UUID waits = waiting(victim(3_000));
        unpaid(waits, "2026-12-08T01:00:00Z", "false");
        // From a Tuesday the fifth business day is the next Tuesday.
        unpaid(waits, "2026-12-08T15:00:00Z", "true");

        daysLater();
        payAtOnce();
        assertThat(listed().toString()).doesNotContain(waits.toString());
    }

    @Test
    @Tag("IN-08")
    void anEditDoesNotMakeTheWaitingYounger() {
        backAgain();
        Victim victim = victim(4_000);
        UUID draft = idOf(made(victim));
        clock.moveTo(Instant.parse("2026-12-03T01:00:00Z"));
        edit(maker, draft, victim.claim().replace("ハナコ", "ハナヨ")).statusCode(200);

        unpaid(draft, "2026-12-08T15:00:00Z", "true");
    }

    @Test
    @Tag("A56")
    @Tag("IN-08")
    void anInterimPaymentThatNeverLeftIsOnTheListUntilItIsPaid() {
        backAgain();
        UUID claim = idOf(made(victim(9_001)));
        String interim = at(Member.somebody(), Member.SUPPORT)
                .body("{\"amountYen\":4000}")
                .post("/v1/claims/" + claim + "/interim-payments")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("interimId");
        moved(first, interim, "approvals", "{}");
        moved(second, interim, "approvals", "{}");
        approveAgain(first, claim).statusCode(200);
        approveAgain(second, claim).statusCode(200);
        payAtOnce();

        assertThat(stateOf(claim)).isEqualTo("PAID");
        assertThat(entries(claim)).hasSize(1);
        assertThat(entries(claim).get(0).path("interimId").asText()).isEqualTo(interim);
        assertThat(entries(claim).get(0).path("owedYen").asLong()).isEqualTo(4_000);
        unpaid(claim, "2026-12-08T15:00:00Z", "true");
        assertThat(count("select count(*) from task_reason where kind = 'PAYOUT' and claim_id = ?", claim))
                .isOne();
        backAgain();
        moved(first, interim, "files", "{\"transferDate\":\"" + BANK_DAY + "\"}");
        assertThat(entries(claim)).hasSize(1);
        moved(second, interim, "confirmations", "{}");
        assertThat(entries(claim)).isEmpty();
        assertThat(count("select count(*) from task_reason where kind = 'PAYOUT' and claim_id = ?", claim))
                .isZero();
    }

    @Test
    @Tag("IN-08")
    void anApproverWhoTakesTheStatementDoesNotMakeTheWaitingOlder() {
        backAgain();
        long yen = someYen();
        Victim victim = victim(yen);
        UUID claim = idOf(made(victim));
        approveAgain(taker, claim).statusCode(200);
        approveAgain(second, claim).statusCode(200);
        payAtOnce();
        daysLater();
        taken(statement(yen, NAME, ""));

        assertThat(stateOf(claim)).isEqualTo("DRAFT");
        assertThat(entries(claim).get(0).path("since").asText()).startsWith("2026-12-10");
    }

    @Test
    @Tag("IN-08")
    void nobodyWaitsForMoneyThatTheyTookThemselves() {
        backAgain();
        Victim drafted = victim(9_002);
        UUID draft = idOf(made(drafted));
        Victim known = victim(9_003);
        UUID approved = waiting(known);
        assertThat(entries(draft)).hasSize(1);
        assertThat(entries(approved)).hasSize(1);
        closeAsOwnUse(drafted);
        closeAsOwnUse(known);

        assertThat(entries(draft)).isEmpty();
        assertThat(entries(approved)).isEmpty();

        Victim told = victim(9_004);
        UUID leaving = waiting(told);
        String run = run(first).then().statusCode(201).extract().as(Json.class).get("runId");
        release(second, run).statusCode(200);
        closeAsOwnUse(told);
        assertThat(entries(leaving)).as("the bank was told already").hasSize(1);
        confirm(second, run).statusCode(200);
    }

    private void moved(Member by, String interim, String step, String body) {
        at(by, Member.SUPERVISOR)
                .body(body)
                .post("/v1/interim-payments/" + interim + "/" + step)
                .then()
                .statusCode(200);
    }

    private static List<JsonNode> entries(UUID claim) {
        return StreamSupport.stream(listed().spliterator(), false)
                .filter(each -> each.path("claimId").asText().equals(claim.toString()))
                .toList();
    }

    private void unpaid(UUID claim, String at, String overdue) {
        clock.moveTo(Instant.parse(at));
        JsonNode found = entries(claim).get(0);
        assertThat(found.path("dueAt").asText()).isEqualTo("2026-12-08T15:00:00Z");
        assertThat(found.path("overdue").asText()).isEqualTo(overdue);
    }

    private static JsonNode listed() {
        return at(Member.somebody(), Member.SUPPORT)
                .get("/v1/unpaid-claims")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class);
    }

    private String publishedLetter() {
        String body = "{\"channel\":\"LETTER\",\"sender\":\"補償窓口\",\"title\":\"" + Template.CREDITOR_LETTER.title()
                + "\",\"text\":\"" + Template.CREDITOR_LETTER.text().replace("\n", "") + "\",\"basis\":\"CONFIRMED\"}";
        String id = at(first, Member.SUPERVISOR)
                .body(body)
                .post("/v1/notices")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("noticeId");
        at(second, Member.SUPERVISOR)
                .post("/v1/notices/" + id + "/publication")
                .then()
                .statusCode(200);
        return id;
    }

    private String named(Victim victim, String number, String holder) {
        return named("0125", victim, victim.bankAccount(), number, holder)
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("otherAccountId");
    }

    private ValidatableResponse named(String code, Victim victim, UUID bankAccount) {
        return named(code, victim, bankAccount, "7654321", "ヤマダ　ハナコ");
    }

    private ValidatableResponse named(String code, Victim victim, UUID bankAccount, String number, String holder) {
        return atBank(code)
                .body("{\"bankAccountId\":\"" + bankAccount + "\",\"reason\":\"ACCOUNT_CLOSED\",\"bankCode\":\"0125\","
                        + "\"branchCode\":\"101\",\"accountType\":\"ORDINARY\",\"accountNumber\":\"" + number
                        + "\",\"holderKana\":\"" + holder + "\"}")
                .post("/v1/cases/" + victim.caseNumber() + "/other-accounts")
                .then();
    }

    private ValidatableResponse agreed(Member by, Victim victim, String id) {
        return agreed(by, victim, id, text("select encode(print, 'hex') from other_account where id = ?::uuid", id));
    }

    private static ValidatableResponse agreed(Member by, Victim victim, String id, String hash) {
        return at(by, Member.SUPERVISOR)
                .contentType(ContentType.JSON)
                .body("{\"contentHash\":\"" + hash + "\"}")
                .post("/v1/cases/" + victim.caseNumber() + "/other-accounts/" + id + "/agreements")
                .then();
    }
}
