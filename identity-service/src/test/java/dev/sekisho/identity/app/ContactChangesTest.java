package dev.sekisho.identity.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.identity.walletfreeze.SendFreezes;
import dev.sekisho.kit.clock.MovableClock;
import dev.sekisho.kit.testing.Json;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number or a mail address is replaced: both ends shown, the wallet frozen first, and nothing linked for a day. */
@QuarkusTest
@Tag("TA5")
@Tag("ID-09")
class ContactChangesTest {

    private static final Pattern CODE = Pattern.compile("確認コード ([0-9]{6})");
    private static final Pattern LINK = Pattern.compile("#([0-9a-f-]{36})\\.([0-9a-f]{64})");
    private static final Duration COOLING_OFF = Duration.ofHours(24);

    @Inject
    MovableClock clock;

    @Inject
    SendFreezes send;

    @Inject
    DataSource database;

    @Inject
    Scheduler workers;

    @AfterEach
    void workersGoOn() {
        workers.resume();
    }

    private Customer hanako;
    private String newPhone;

    @BeforeEach
    void somebody() {
        hanako = Customer.proved();
        newPhone = new Customer().phone();
    }

    @AfterEach
    void back() {
        clock.reset();
        World.away("charge", false);
    }

    @Test
    @Tag("A32")
    void aNewNumberCountsOnceTheWalletIsFrozenAndNothingIsLinkedUntilBothCooledOff() {
        UUID change = started(newPhone, "SMS", "OLD_CONTACT");
        attempt(change, "OLD", codeTo(hanako.phone())).statusCode(200).body(field("state", equalTo("AWAITING_CODES")));

        attempt(change, "NEW", codeTo(newPhone)).statusCode(200).body(field("state", equalTo("BOUND")));

        assertThat(World.freeze(hanako.accountId(), freezeOf(change)).getString("grade"))
                .isEqualTo("FREEZE");
        assertThat(World.freeze(hanako.accountId(), freezeOf(change)).getString("reason"))
                .isEqualTo("CONTACT_CHANGE");
        assertThat(steps(change)).containsExactly("STARTED", "OLD_SHOWN", "NEW_SHOWN", "FREEZING", "BOUND");
        assertThat(reasons()).containsExactly("CONTACT_CHANGED_RECENTLY");
        assertThat(start(hanako.phone(), "SMS", "OLD_CONTACT").extract().statusCode())
                .isEqualTo(422);

        clock.moveBy(COOLING_OFF.minusMinutes(1));
        send.sendDue();
        assertThat(reasons()).containsExactly("CONTACT_CHANGED_RECENTLY");
        assertThat(World.freeze(hanako.accountId(), freezeOf(change)).getString("released"))
                .isNull();

        clock.moveBy(COOLING_OFF.plusMinutes(1));
        send.sendDue();
        assertThat(World.freeze(hanako.accountId(), freezeOf(change)).getBoolean("released"))
                .isTrue();
        int before = World.inbox(newPhone).size();
        LinkService.ask(UUID.randomUUID(), hanako.accountId()).body(field("state", equalTo("CODE_SENT")));
        assertThat(World.inbox(newPhone)).hasSize(before + 1);
    }

    @Test
    void whileChargeServiceIsAwayTheOldNumberCountsAndNothingIsLinked() {
        String before = phoneHash();
        UUID change = started(newPhone, "VOICE", "OLD_CONTACT");
        String old = codeTo(hanako.phone());
        World.away("charge", true);

        attempt(change, "NEW", codeTo(newPhone)).statusCode(200);
        attempt(change, "OLD", old).statusCode(200).body(field("state", equalTo("FREEZING")));
        assertThat(phoneHash()).isEqualTo(before);
        assertThat(reasons()).containsExactly("CONTACT_CHANGED_RECENTLY");

        World.away("charge", false);
        new Tables(database)
                .column("update wallet_freeze set due_at = clock_timestamp() where freeze_id = '" + freezeOf(change)
                        + "' returning state");
        send.sendDue();
        assertThat(phoneHash()).isNotEqualTo(before);
        view(change).body(field("state", equalTo("BOUND")));
    }

    @Test
    void bothOldContactsAreToldHowToObject() {
        UUID change = started(newPhone, "SMS", "OLD_CONTACT");

        for (String told : List.of(hanako.phone(), hanako.email())) {
            Matcher link = LINK.matcher(last(told));
            assertThat(link.find()).as(told).isTrue();
            assertThat(link.group(1)).isEqualTo(change.toString());
        }
        assertThat(last(newPhone)).doesNotContain("#");
    }

    @Test
    void whoeverHasTheOldNumberEndsAChangeAndStopsTheAccount() {
        UUID change = started(newPhone, "SMS", "NEW_PROOF");
        String token = token(hanako.phone());

        disavow(change, token).statusCode(204);

        view(change).body(field("state", equalTo("ENDED")));
        assertThat(reasons()).containsExactly("ACCOUNT_HELD");
        assertThat(freezesOf("REVIEW")).containsExactly("STANDS");
        attempt(change, "NEW", codeTo(newPhone)).statusCode(422);
    }

    @Test
    void whoeverHasTheOldMailboxUndoesAChangeThatHoldsAlready() {
        String before = phoneHash();
        UUID change = started(newPhone, "SMS", "OLD_CONTACT");
        attempt(change, "OLD", codeTo(hanako.phone())).statusCode(200);
        attempt(change, "NEW", codeTo(newPhone)).statusCode(200);
        assertThat(phoneHash()).isNotEqualTo(before);

        disavow(change, token(hanako.email())).statusCode(204);
        disavow(change, token(hanako.email())).statusCode(204);

        assertThat(phoneHash()).isEqualTo(before);
        assertThat(reasons()).contains("ACCOUNT_HELD");
        clock.moveBy(COOLING_OFF.plusMinutes(1));
        send.sendDue();
        assertThat(freezesOf("REVIEW")).as("no time ends a review").containsExactly("STANDS");
    }

    @Test
    void aWordThatIsNotOursChangesNothingAndIsAnsweredTheSame() {
        UUID change = started(newPhone, "SMS", "OLD_CONTACT");
        // Workers write by themselves, and what they do is nothing that was asked for here.
        workers.pause();
        Map<String, Long> before = new Tables(database).sizes();

        disavow(change, "0".repeat(64)).statusCode(204);
        disavow(UUID.randomUUID(), token(hanako.phone())).statusCode(204);

        assertThat(new Tables(database).sizes()).isEqualTo(before);
        view(change).body(field("state", equalTo("AWAITING_CODES")));
    }

    @Test
    void aCodeOfOneSideIsNoneForTheOther() {
        UUID change = started(newPhone, "SMS", "OLD_CONTACT");
        String old = codeTo(hanako.phone());
        String fresh = codeTo(newPhone);

        if (!old.equals(fresh)) {
            attempt(change, "OLD", fresh).statusCode(422);
            attempt(change, "NEW", old).statusCode(422);
        }
        attempt(change, "NEW", fresh).statusCode(200).body(field("oldShown", equalTo(false)));
        attempt(change, "NEW", fresh).statusCode(422);
        assertThat(phoneHash()).isNotNull();
        assertThat(freezesOf("CONTACT_CHANGE")).isEmpty();
    }

    @Test
    void withoutThePasswordNothingIsSentToAnybody() {
        int before = World.sent();

        hanako.call()
                .body(body(newPhone, "SMS", "OLD_CONTACT", "not the right password"))
                .post("/v1/contact-changes")
                .then()
                .statusCode(403);

        assertThat(World.sent()).isEqualTo(before);
    }

    @Test
    void whoLostTheOldNumberProvesTheirIdentityAnew() {
        UUID change = started(newPhone, "SMS", "NEW_PROOF");
        attempt(change, "NEW", codeTo(newPhone)).statusCode(200).body(field("state", equalTo("AWAITING_CODES")));
        complete(change).body(field("state", equalTo("AWAITING_CODES")));

        clock.moveBy(Duration.ofMinutes(5));
        hanako.prove();
        complete(change).body(field("state", equalTo("BOUND")));
    }

    @Test
    void aCodeAskedForBeforeTheChangeClearsNothingAfterIt() {
        UUID request = UUID.randomUUID();
        LinkService.ask(request, hanako.accountId()).body(field("state", equalTo("CODE_SENT")));
        UUID change = started(newPhone, "SMS", "OLD_CONTACT");
        attempt(change, "OLD", codeTo(hanako.phone())).statusCode(200);
        attempt(change, "NEW", codeTo(newPhone)).statusCode(200).body(field("state", equalTo("BOUND")));
        clock.moveBy(Duration.ofSeconds(61));

        LinkService.resend(request);
        LinkService.attempt(request, World.codeOf(newPhone)).body(field("state", equalTo("LOCKED")));
    }

    @Test
    void aNewMailAddressIsWhatOneSignsInWith() {
        String address = "new-" + hanako.email();
        UUID change = started(address, "MAIL", "OLD_CONTACT");
        assertThat(LINK.matcher(last(hanako.phone())).find()).isTrue();
        attempt(change, "OLD", codeTo(hanako.email())).statusCode(200);
        attempt(change, "NEW", codeTo(address)).statusCode(200).body(field("state", equalTo("BOUND")));

        assertThat(signIn(address)).isEqualTo(200);
        assertThat(signIn(hanako.email())).isEqualTo(401);
        assertThat(reasons()).containsExactly("CONTACT_CHANGED_RECENTLY");

        disavow(change, token(hanako.phone())).statusCode(204);
        assertThat(signIn(hanako.email())).isEqualTo(200);
        assertThat(signIn(address)).isEqualTo(401);
    }

    @Test
    @Tag("TA12")
    void anAddressOfSomebodyElseIsAnsweredTheSameAndItsOwnerToldWithoutACode() {
        Customer other = Customer.opened();
        int before = World.inbox(other.email()).size();

        started(other.email(), "MAIL", "OLD_CONTACT");

        assertThat(World.inbox(other.email())).hasSize(before + 1);
        assertThat(CODE.matcher(last(other.email())).find()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"050-1234-5678", "+815012345678"})
    @Tag("A07")
    @Tag("ID-08")
    void aNumberOfInternetTelephonyIsNotTaken(String voip) {
        start(voip, "SMS", "OLD_CONTACT").statusCode(422).body(field("reason", equalTo("VOIP")));
    }

    @Test
    void theSameNumberAgainIsNoChangeAndAFirstOneIsVerified() {
        start(hanako.phone(), "SMS", "OLD_CONTACT").statusCode(422).body(field("reason", equalTo("NOTHING_CHANGES")));
        hanako = Customer.opened();
        start(newPhone, "SMS", "OLD_CONTACT").statusCode(422).body(field("reason", equalTo("NOTHING_TO_REPLACE")));
    }

    private UUID started(String contact, String channel, String way) {
        return UUID.fromString(start(contact, channel, way)
                .statusCode(202)
                .extract()
                .as(Json.class)
                .get("changeId"));
    }

    private ValidatableResponse start(String contact, String channel, String way) {
        return hanako.call()
                .body(body(contact, channel, way, Customer.PASSWORD))
                .post("/v1/contact-changes")
                .then();
    }

    private static String body(String contact, String channel, String way, String password) {
        return "{\"channel\":\"" + channel + "\",\"contact\":\"" + contact + "\",\"way\":\"" + way
                + "\",\"password\":\"" + password + "\"}";
    }

    private ValidatableResponse attempt(UUID change, String side, String code) {
        return hanako.call()
                .body("{\"side\":\"" + side + "\",\"code\":\"" + code + "\"}")
                .post("/v1/contact-changes/" + change + "/attempts")
                .then();
    }

    private ValidatableResponse complete(UUID change) {
        return hanako.call()
                .post("/v1/contact-changes/" + change + "/completions")
                .then();
    }

    private ValidatableResponse view(UUID change) {
        return hanako.call().get("/v1/contact-changes/" + change).then();
    }

    private static ValidatableResponse disavow(UUID change, String token) {
        return given().contentType(ContentType.JSON)
                .body("{\"changeId\":\"" + change + "\",\"token\":\"" + token + "\"}")
                .post("/v1/contact-disavowals")
                .then();
    }

    private static int signIn(String address) {
        return given().contentType(ContentType.JSON)
                .body("{\"email\":\"" + address + "\",\"password\":\"" + Customer.PASSWORD
                        + "\",\"audience\":\"link-service\"}")
                .post("/v1/tokens")
                .statusCode();
    }

    private List<String> reasons() {
        return LinkService.ask(UUID.randomUUID(), hanako.accountId())
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("reasons.code");
    }

    private static String codeTo(String to) {
        Matcher found = CODE.matcher(last(to));
        assertThat(found.find()).as("a code to %s", to).isTrue();
        return found.group(1);
    }

    private static String token(String to) {
        return World.inbox(to).stream()
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(2))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static String last(String to) {
        List<String> texts = World.inbox(to);
        return texts.get(texts.size() - 1);
    }

    private String phoneHash() {
        return new Tables(database)
                .column("select phone_hash from account where account_id = '" + hanako.accountId() + "'")
                .get(0);
    }

    private UUID freezeOf(UUID change) {
        return UUID.fromString(new Tables(database)
                .column("select freeze_id from contact_change where change_id = '" + change + "'")
                .get(0));
    }

    private List<String> freezesOf(String reason) {
        return new Tables(database)
                .column("select state from wallet_freeze where account_id = '" + hanako.accountId() + "' and reason = '"
                        + reason + "'");
    }

    private List<String> steps(UUID change) {
        return new Tables(database)
                .column("select convert_from(payload, 'UTF8')::jsonb -> 'data' ->> 'step' from fact"
                        + " where aggregate_id = '" + change + "' and type like '%contact-change%' order by version");
    }
}
