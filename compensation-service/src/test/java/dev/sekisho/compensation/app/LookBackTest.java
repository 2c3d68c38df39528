package dev.sekisho.compensation.app;

import static dev.sekisho.compensation.app.ReportTest.suspected;
import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.SendNow;
import dev.sekisho.compensation.lookback.EndHold;
import dev.sekisho.compensation.lookback.LookAlikeHolds.Over;
import dev.sekisho.compensation.lookback.LookBacks;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.RestingWorkers;
import dev.sekisho.kit.testing.StandingStaff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Looking back over REST and PostgreSQL; each test has its banks, since amounts at one bank are a signal. */
@QuarkusTest
@Tag("IN-06")
class LookBackTest implements RestingWorkers {

    private static final Instant NOON = Theft.NOON;
    private static final Duration LONG_LEASE = Duration.ofMinutes(10);

    @Inject
    DataSource database;

    @Inject
    Stored stored;

    @Inject
    LookBacks lookBacks;

    @Inject
    EndHold end;

    @Inject
    SendNow send;

    @Inject
    InstantSource clock;

    private final Owners owners = new Owners();
    private final Desk supervisor = Desk.of("support-supervisor");
    private final Desk auditor = Desk.of("auditor");
    private final UUID person = UUID.randomUUID();
    private final UUID payee = UUID.randomUUID();
    private Theft thief;
    private UUID stolen;

    @BeforeEach
    void everybodyAnswers() {
        owners.doAll();
        StandingStaff.everybody();
    }

    @Test
    void saysOfEachWalletWhatItHasInCommonWithTheCase() {
        UUID shop = UUID.randomUUID();
        String number = confirmedAt("0181");
        thief.postedAt(NOON.plusSeconds(60), 10_007);
        thief.paidOutTo(payee, NOON.plusSeconds(120), 5_000);
        thief.paidAt(shop, NOON.plusSeconds(300), 900);
        UUID receiver = UUID.randomUUID();
        thief.sent(receiver, NOON.plusSeconds(400), 500);

        Theft alike = alike("0181");
        alike.postedAt(later(1), 1_013);
        alike.postedAt(later(1).plusSeconds(30), 10_007);
        alike.paidOutTo(payee, later(1).plusSeconds(60), 11_000);
        alike.paidAt(shop, NOON.plusSeconds(300 + 15 * 60), 20);
        Theft feeder = new Theft(database, "0181");
        feeder.postedAt(later(2), 777);
        feeder.sent(thief.wallet, later(3), 700);
        Theft helper = new Theft(database, "0181");
        helper.sent(receiver, later(4), 300);
        helper.paidAt(shop, NOON.plusSeconds(300 + 15 * 60 + 1), 20);
        Theft taker = new Theft(database, "0181");
        taker.chargedFrom(thief.bankAccount, later(-500), 3_000);
        Theft stranger = new Theft(database, "0181");
        stranger.postedAt(later(1), 10_007);
        stranger.postedAt(later(2), 1_013);

        supervisor
                .asks()
                .post(path(number, "/look-backs"))
                .then()
                .statusCode(201)
                .body(field("whole", equalTo(true)))
                .body(field("found", equalTo(5)))
                .body(field("lookAlikes[0].walletId", equalTo(alike.wallet.toString())))
                .body(field(
                        "lookAlikes[0].reasons.signal",
                        contains(
                                "SAME_PERSON",
                                "SAME_PAYEE",
                                "SAME_LADDER",
                                "SAME_TERMINAL",
                                "YOUNG_LINK",
                                "EMPTIED_AT_ONCE")))
                .body(field("lookAlikes[0].score", equalTo(130)))
                .body(field("lookAlikes[0].hold.state", equalTo("HELD")));
        reasons(number, feeder.wallet, "FED_THE_CASE", "EMPTIED_AT_ONCE");
        reasons(number, helper.wallet, "SAME_RECEIVER");
        reasons(number, taker.wallet, "SAME_BANK_ACCOUNT");
        reasons(number, receiver, "FED_BY_THE_CASE");
        Desk.of("auditor").asks().get(path(number, "/look-back")).then().statusCode(200);
        Desk.bank("0181").asks().get(path(number, "/look-back")).then().statusCode(403);
    }

    @Test
    @Tag("A45")
    void countsFurtherVictimsWhomNoBankHasSpokenOfYet() {
        String number = confirmedAt("0183");
        Theft alike = alike("0183");
        alike.postedAt(later(1), 20_000);
        alike.postedAt(later(2), 10_000);
        alike.chargedFrom(UUID.randomUUID(), later(3), 5_000);
        alike.inDoubt(90_000);
        Theft reported = new Theft(database, "0183", alike.wallet);
        Desk.bank("0183").reported("{\"certainty\":\"SUSPECTED\",\"linkId\":\"" + reported.link + "\"}");

        // In a live case of its own the wallet is looked at by people already.
        looksAgain(number).body(field("found", equalTo(0))).body(field("exposure.accounts", equalTo(0)));

        Theft another = alike("0183");
        another.postedAt(later(1), 20_000);
        another.postedAt(later(2), 10_000);
        another.chargedFrom(UUID.randomUUID(), later(3), 5_000);
        another.inDoubt(90_000);
        Theft distant = new Theft(database, "0183");
        thief.sent(distant.wallet, later(1), 10);
        distant.postedAt(later(1), 1_000);

        looksAgain(number)
                .body(field("exposure.accounts", equalTo(3)))
                .body(field("exposure.amountYen", equalTo(36_000)))
                .body(field("exposure.likelyAccounts", equalTo(2)))
                .body(field("exposure.likelyYen", equalTo(35_000)))
                .body(field("exposure.banks.bankCode", contains("0183")));
    }

    @Test
    void holdsChargesTransfersAndPayoutsForADayAndLetsThemGoByItself() {
        String number = confirmedAt("0184");
        Theft alike = alike("0184");
        alike.postedAt(later(1), 20_000);
        alike.sent(UUID.randomUUID(), later(1).plusSeconds(60), 19_000);
        Theft weak = new Theft(database, "0184");
        thief.sent(weak.wallet, later(1), 10);

        looksAgain(number).body(field("lookAlikes[walletId=" + alike.wallet + "].hold.state", equalTo("HELD")));
        looksAgain(number);

        assertThat(owners.toldAbout(alike.wallet)).singleElement().asString().contains("\"HOLD\"", "LOOK_BACK");
        assertThat(owners.methodsAbout(alike.link)).containsExactly("PUT");
        assertThat(owners.toldAbout(weak.wallet)).isEmpty();
        Over over = new Over(new CaseNumber(number), new WalletId(alike.wallet));
        assertThat(end.lapse(over, clock.instant().plus(Duration.ofHours(23)))).isFalse();
        assertThat(end.lapse(over, clock.instant().plus(Duration.ofHours(25)))).isTrue();
        send.send(over.number());
        assertThat(owners.methodsAbout(alike.link)).containsExactly("PUT", "DELETE");
        looksAgain(number).body(field("lookAlikes[walletId=" + alike.wallet + "].hold.state", equalTo("LAPSED")));
        assertThat(owners.methodsAbout(alike.link)).hasSize(2);
        assertThat(facts("look-alike-hold-decided", "walletId", alike.wallet)).hasSize(1);
    }

    @Test
    @Tag("TD5")
    void onePersonKeepsAWalletStoppedAndAnotherLetsItGo() {
        String number = confirmedAt("0185");
        Theft alike = alike("0185");
        alike.postedAt(later(1), 20_000);
        alike.sent(UUID.randomUUID(), later(1).plusSeconds(60), 19_000);
        looksAgain(number);

        decides(supervisor, number, alike.wallet, "KEEP").statusCode(200).body(field("hold.state", equalTo("KEPT")));
        decides(supervisor, number, alike.wallet, "RELEASE")
                .statusCode(422)
                .body(field("type", endsWith("/decision-refused")))
                .body(field("rule", equalTo("SAME_PERSON")));
        assertThat(owners.toldAbout(alike.wallet)).hasSize(2).last().asString().contains("\"FREEZE\"");
        Desk another = Desk.of("support-supervisor");
        StandingStaff.gone(another.staff);
        decides(another, number, alike.wallet, "RELEASE").statusCode(403);
        StandingStaff.everybody();
        decides(another, number, alike.wallet, "RELEASE")
                .statusCode(200)
                .body(field("hold.state", equalTo("RELEASED")))
                .body(field("hold.decidedBy", equalTo(another.staff.toString())));
        assertThat(owners.methodsAbout(alike.wallet)).containsExactly("PUT", "PUT", "DELETE");
        decides(another, number, UUID.randomUUID(), "KEEP").statusCode(404).body(field("type", endsWith("/not-held")));
    }

    @Test
    void aWalletThatWasLetGoIsStoppedAgainByALaterReportOfTheSameCase() {
        String number = confirmedAt("0186");
        Theft alike = alike("0186");
        alike.postedAt(later(1), 20_000);
        alike.sent(UUID.randomUUID(), later(1).plusSeconds(60), 19_000);
        looksAgain(number);
        decides(supervisor, number, alike.wallet, "RELEASE").statusCode(200);

        String joined = Desk.bank("0186")
                .reported("{\"certainty\":\"SUSPECTED\",\"linkId\":\"" + alike.link + "\",\"chargeIds\":[\"" + stolen
                        + "\"]}");

        assertThat(joined).isEqualTo(number);
        assertThat(owners.methodsAbout(alike.link)).containsExactly("PUT", "DELETE", "PUT");
        assertThat(owners.toldAbout(alike.wallet)).last().asString().contains("\"FREEZE\"");
    }

    @Test
    @Tag("A52")
    @Tag("TD8")
    void eachBankIsAskedAboutItsOwnDepositorsAndFraudOpensTheirCase() {
        String number = confirmedAt("0187");
        Theft alike = alike("0188");
        UUID charge = alike.postedAt(later(1), 20_000);
        alike.paidOutTo(payee, later(2), 1_000);
        thief.paidOutTo(payee, later(1), 1_000);
        looksAgain(number);
        Desk bank = Desk.bank("0188");
        Desk other = Desk.bank("0187");

        String check = bank.asks()
                .get("/v1/depositor-checks?state=WAITING")
                .then()
                .statusCode(200)
                .body(field("items", hasSize(1)))
                .body(field("items[0].charges[0].bankReference", equalTo(Theft.referenceOf(charge))))
                .body(field("items[0].accountMask", equalTo("****567")))
                .body(field("items[0].walletId", nullValue()))
                .body(field("items[0].fromCase", nullValue()))
                .extract()
                .as(Json.class)
                .get("items[0].checkId");
        other.asks().get("/v1/depositor-checks?bankCode=0188").then().body(field("items", hasSize(0)));
        assertThat(fileOf(bank))
                .hasSize(2)
                .last()
                .asString()
                .contains(check, Theft.referenceOf(charge), "20000")
                .doesNotContain(number, alike.wallet.toString());
        assertThat(fileOf(other)).filteredOn(line -> line.contains(check)).isEmpty();
        auditor.asks()
                .get("/v1/depositor-checks?bankCode=0188")
                .then()
                .body(field("items[0].fromCase", equalTo(number)));
        says(other, check, "OWN").statusCode(404).body(field("type", endsWith("/check-unknown")));
        says(bank, check, "NOT_REACHED").statusCode(200).body(field("state", equalTo("WAITING")));
        says(bank, check, "FRAUD").statusCode(400).body(field("type", endsWith("/depositor-not-described")));

        String opened = saysFraud(bank, check)
                .statusCode(200)
                .body(field("answers", equalTo(2)))
                .extract()
                .as(Json.class)
                .get("openedCase");

        saysFraud(bank, check).statusCode(200).body(field("openedCase", equalTo(opened)));
        says(bank, check, "OWN").statusCode(422).body(field("type", endsWith("/answered-otherwise")));
        assertThat(opened).isNotEqualTo(number);
        bank.sees(opened)
                .body(field("state", equalTo("CONFIRMED")))
                .body(field("confirmed.chargeId", contains(charge.toString())))
                .body(field("measures[target=WALLET].grade", equalTo("FREEZE_SPEND")));
        other.sees(opened).statusCode(404);
        assertThat(facts("depositor-check-answered", "checkId", UUID.fromString(check)))
                .hasSize(2);
        assertThat(stored.column(
                        "select outcome from depositor_answer where check_id = '" + check + "' order by version"))
                .containsExactly("NOT_REACHED", "FRAUD");
    }

    private static List<String> fileOf(Desk bank) {
        return bank.asks()
                .get("/v1/depositor-checks/csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString()
                .lines()
                .toList();
    }

    @Test
    void aHeldWalletIsLetGoWhenItsDepositorsSayThatItWasTheirOwn() {
        String number = confirmedAt("0189");
        Theft alike = alike("0189");
        alike.postedAt(later(1), 20_000);
        alike.chargedFrom(UUID.randomUUID(), later(1), 1_000);
        alike.sent(UUID.randomUUID(), later(1).plusSeconds(60), 19_000);
        looksAgain(number).body(field("lookAlikes[0].hold.state", equalTo("HELD")));
        Desk bank = Desk.bank("0189");
        List<String> checks = bank.asks()
                .get("/v1/depositor-checks")
                .then()
                .extract()
                .as(Json.class)
                .get("items.checkId");

        assertThat(checks).hasSize(2);
        says(bank, checks.get(0), "OWN").statusCode(200);
        assertThat(owners.methodsAbout(alike.link)).containsExactly("PUT");
        says(bank, checks.get(1), "OWN").statusCode(200).body(field("openedCase", nullValue()));

        assertThat(owners.methodsAbout(alike.link)).containsExactly("PUT", "DELETE");
        assertThat(owners.methodsAbout(alike.wallet)).containsExactly("PUT", "DELETE");
        looksAgain(number)
                .body(field("exposure.accounts", equalTo(0)))
                .body(field("lookAlikes[0].hold.state", equalTo("RELEASED")));
        bank.asks().get("/v1/depositor-checks?state=WAITING").then().body(field("items", hasSize(0)));
    }

    @Test
    void pagesItsListsAndRefusesWhatIsNotAsDocumented() {
        String number = confirmedAt("0190");
        for (int i = 0; i < 3; i++) {
            alike("0190").postedAt(later(i), 1_000);
        }
        looksAgain(number);
        Desk bank = Desk.bank("0190");

        List<String> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Json page = bank.asks()
                    .get("/v1/depositor-checks?limit=2"
                            + cursor.map(place -> "&cursor=" + place).orElse(""))
                    .then()
                    .statusCode(200)
                    .extract()
                    .as(Json.class);
            seen.addAll(page.<List<String>>get("items.checkId"));
            cursor = Optional.ofNullable(page.get("nextCursor"));
        } while (cursor.isPresent());

        assertThat(seen).hasSize(3).doesNotHaveDuplicates();
        bank.asks().get("/v1/depositor-checks?overdue=true").then().body(field("items", hasSize(0)));
        for (String bad : List.of("state=OPEN", "bankCode=1", "overdue=yes", "cursor=x", "limit=0", "limit=101")) {
            bank.asks().get("/v1/depositor-checks?" + bad).then().statusCode(400);
        }
    }

    @Test
    void eachConfirmedCaseHasItsTurnOnceForEachOfItsVersions() {
        String open = Desk.bank("0191").reported(suspected(new Theft(database, "0191").posted(1_000)));
        String number = confirmedAt("0191");

        // A worker that was under way may have been quicker.
        assertThat(turns().contains(number) || wasLookedBackFrom(number)).isTrue();
        assertThat(turns()).doesNotContain(number, open);
        looksAgain(number);
        assertThat(turns()).doesNotContain(number);
        Desk.bank("0191").reported(suspected(stolen));

        assertThat(turns()).contains(number).doesNotContain(open);
        auditor.asks()
                .get(path(open, "/look-back"))
                .then()
                .statusCode(404)
                .body(field("type", endsWith("/not-looked-back")));
        supervisor
                .asks()
                .post(path(open, "/look-backs"))
                .then()
                .statusCode(422)
                .body(field("type", endsWith("/case-not-confirmed")));
    }

    private List<String> turns() {
        List<String> turns = new ArrayList<>();
        Optional<CaseNumber> turn = lookBacks.claim(LONG_LEASE);
        while (turn.isPresent()) {
            turns.add(turn.get().value());
            turn = lookBacks.claim(LONG_LEASE);
        }
        return turns;
    }

    private boolean wasLookedBackFrom(String number) {
        return !stored.column("select 1 from look_back join fraud_case on fraud_case.id = case_id where number = '"
                        + number + "'")
                .isEmpty();
    }

    /** A case of one confirmed charge, into a wallet of the person of this test. */
    private String confirmedAt(String bank) {
        thief = alike(bank);
        stolen = thief.postedAt(NOON, 1_013);
        String number = Desk.bank(bank).reported(suspected(stolen));
        Desk.bank(bank).confirms(number, stolen, false).statusCode(200);
        return number;
    }

    /** A wallet of the same person, linked just before. */
    private Theft alike(String bank) {
        Theft alike = new Theft(database, bank);
        alike.linkedBy(person, NOON.minusSeconds(3_600));
        return alike;
    }

    private static Instant later(int hours) {
        return NOON.plus(Duration.ofHours(hours));
    }

    private ValidatableResponse looksAgain(String number) {
        return supervisor.asks().post(path(number, "/look-backs")).then().statusCode(201);
    }

    private void reasons(String number, UUID wallet, String... signals) {
        auditor.asks()
                .get(path(number, "/look-back"))
                .then()
                .statusCode(200)
                .body(field("lookAlikes[walletId=" + wallet + "].reasons.signal", contains(signals)))
                .body(field("lookAlikes[walletId=" + wallet + "].hold", nullValue()));
    }

    private static ValidatableResponse decides(Desk desk, String number, UUID wallet, String decision) {
        return desk.asks()
                .body("{\"decision\":\"" + decision + "\",\"note\":\"looked into it\"}")
                .post(path(number, "/look-alikes/" + wallet + "/decisions"))
                .then();
    }

    private static ValidatableResponse says(Desk bank, String check, String outcome) {
        return bank.asks()
                .body("{\"outcome\":\"" + outcome + "\"}")
                .post("/v1/depositor-checks/" + check + "/outcomes")
                .then();
    }

    private static ValidatableResponse saysFraud(Desk bank, String check) {
        return bank.asks()
                .body("{\"outcome\":\"FRAUD\",\"depositorIsCustomer\":false}")
                .post("/v1/depositor-checks/" + check + "/outcomes")
                .then();
    }

    private List<String> facts(String type, String field, UUID id) {
        return stored.column("select id from fact where type = 'dev.sekisho.compensation." + type
                + ".v1' and convert_from(payload, 'UTF8')::json->'data'->>'" + field + "' = '" + id + "'");
    }

    private static String path(String number, String rest) {
        return "/v1/cases/" + number + rest;
    }
}
