package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.DepositorDesk;
import dev.sekisho.sandbox.actor.FraudDesk;
import dev.sekisho.sandbox.actor.Fresh;
import dev.sekisho.sandbox.actor.Merchant;
import dev.sekisho.sandbox.actor.OperationsTool;
import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.StaffDesk;
import dev.sekisho.sandbox.actor.StaffMember;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Depositors who are no customers: their own bank knows them, asks for them, and what they say counts everywhere. */
@ExtendWith(OneSuite.class)
@Order(8)
class DepositorStory {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration A_DAY_AND_MORE = Duration.ofHours(25);
    private static final String OTHER_BANK = Town.APP_BANK;

    private Town town;
    private Person person;
    private Depositor own;
    private StaffMember bankUser;
    private DepositorDesk desk;
    private DepositorDesk otherDesk;

    private void happensIn(RunningSuite suite) {
        town = new Town(suite);
        person = town.person();
        own = town.accountOf(person);
        StaffDesk staff = new StaffDesk(town.places());
        bankUser = staff.bankUser("phone-desk", Town.TWO_FACTOR_BANK);
        desk = new DepositorDesk(town.places(), bankUser);
        otherDesk = new DepositorDesk(town.places(), staff.bankUser("other-phone-desk", OTHER_BANK));
    }

    /** Somebody with the depositor's papers, PIN and one-time code. */
    private Thief stolen() {
        WalletApp app = town.proved(person);
        String link = town.linked(app, own);
        String charge = app.chargeToTheEnd(link, 1_000)
                .expect("nothing tells the thief from the depositor", 201)
                .text("chargeId");
        return new Thief(app, link, app.wallet().text("walletId"), charge);
    }

    /** The bank makes sure of its depositor. @return when */
    private Instant identified() {
        town.world()
                .identify(own, own.pin(), town.world().oneTimeCode(own))
                .expect("the bank knows its depositor", 204);
        return town.world().now();
    }

    private Answer caseOf(Thief thief) {
        FraudDesk fraud = new FraudDesk(town.places(), bankUser);
        return Patience.until(
                        "a case of the link is opened, and every measure of it is done",
                        SOON,
                        () -> opened(fraud, thief),
                        file -> file.filter(DepositorStory::isDone).isPresent())
                .orElseThrow();
    }

    private static Optional<Answer> opened(FraudDesk fraud, Thief thief) {
        for (JsonNode one :
                fraud.cases().expect("a bank sees its cases", 200).body().path("items")) {
            Answer file = fraud.file(one.path("caseNumber").asText());
            if (file.body().path("links").toString().contains(thief.link())) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private static boolean isDone(Answer file) {
        JsonNode measures = file.body().path("measures");
        return !measures.isEmpty()
                && measures.findValuesAsText("state").stream().allMatch("DONE"::equals);
    }

    private static String gradeOf(Answer file, String target) {
        for (JsonNode measure : file.body().path("measures")) {
            if (measure.path("target").asText().equals(target)) {
                return measure.path("grade").asText();
            }
        }
        return "";
    }

    @AfterEach
    void noTimeHasPassed() {
        town.world().resetClock().expect("the clock goes back", 200);
    }

    @Test
    @Tag("A48")
    @Tag("A49")
    @Tag("A54")
    @Tag("TD8")
    void whatADepositorDoesNotKnowIsStoppedAndBecomesACaseWithoutAnyWalletOfTheirs(RunningSuite suite) {
        happensIn(suite);
        Thief thief = stolen();
        assertThat(town.world()
                        .identify(own, "0000".equals(own.pin()) ? "1111" : "0000", "000000")
                        .status())
                .isEqualTo(403);
        identified();

        Answer shown = desk.check(own).expect("the bank asks for its depositor", 200);
        assertThat(shown.body().path("linked").asBoolean()).isTrue();
        assertThat(shown.text("walletKind")).isEqualTo("NON_SUBSCRIBER");
        assertThat(shown.text("charging")).isEqualTo("OPEN");
        assertThat(shown.text()).doesNotContain(thief.wallet(), person.nameKana(), own.accountNumber());
        nothingIsSaidToAnotherBank(shown);
        Answer word = desk.answer(shown.text("checkId"), "NOT_MINE").expect("身に覚えがない", 200);

        assertThat(word.text("result")).isEqualTo("STOPPED");
        assertThat(thief.app().link(thief.link()).text("state")).isEqualTo("STOPPED");
        // Refused by charge-service's copy or, where the fact is still on its way, by link-service: then it is voided.
        Answer late = thief.app().chargeToTheEnd(thief.link(), 1);
        assertThat(late.status() == 422 || late.text("state").equals("VOIDED"))
                .as(late.text())
                .isTrue();
        Answer file = caseOf(thief);
        assertThat(file.body().path("reports").path(0).path("certainty").asText())
                .isEqualTo("SUSPECTED");
        assertThat(gradeOf(file, "LINK")).isEqualTo("STOP");
        assertThat(gradeOf(file, "WALLET")).isEqualTo("FREEZE");
        assertThat(file.body().path("charges").toString()).contains(thief.charge());
        assertThat(thief.app().wallet().text("state")).isEqualTo("FROZEN");
        assertThat(desk.check(own).text("charging")).isEqualTo("STOPPED");
        assertThat(town.world().bookedFrom(own)).hasSize(1);
    }

    private void nothingIsSaidToAnotherBank(Answer shown) {
        Answer other = otherDesk.check(own).expect("another bank asks about a number of its own", 200);
        assertThat(other.body().path("linked").asBoolean()).isFalse();
        assertThat(other.body().size()).isEqualTo(2);
        otherDesk.answer(shown.text("checkId"), "NOT_MINE").expect("a check is the asking bank's alone", 404);
    }

    @Test
    @Tag("A48")
    @Tag("LK-11")
    void anAccountThatItsDepositorKeepsUnlinkedIsLinkedByNobodyUntilThatIsLifted(RunningSuite suite) {
        happensIn(suite);
        WalletApp app = town.proved(person);
        WalletApp another = town.proved(person);
        identified();
        desk.keepUnlinked(own).expect("口座連携停止登録", 200);
        otherDesk.mayBeLinkedAgain(own).expect("another bank lifts what is its own", 200);

        Answer refused = app.link(own, town.world());
        assertThat(refused.text("state")).as(refused.toString()).isEqualTo("REFUSED");

        identified();
        desk.mayBeLinkedAgain(own).expect("the depositor has it lifted", 200);
        town.linked(another, own);
        identified();
        desk.unlink(own).expect("the depositor has the link ended, without any wallet", 200);
        assertThat(desk.check(own).body().path("linked").asBoolean()).isFalse();
    }

    @Test
    @Tag("TB3")
    void theTrueOwnerTakesTheAccountBackFromWhoeverWasFirst(RunningSuite suite) {
        happensIn(suite);
        Thief squatter = stolen();
        WalletApp owner = town.proved(person);
        Answer taken = owner.link(own, town.world()).expect("the account is taken", 200);
        assertThat(taken.text("refusalClass")).isEqualTo("LIMIT_REACHED");
        String request = taken.text("linkRequestId");
        Instant identified = identified();

        Answer unproved = desk.claim(own, Fresh.key(), identified).expect("whose request is that?", 422);
        Answer others = otherDesk.claim(own, request, identified).expect("another bank's account", 422);
        assertThat(others.problem()).isEqualTo(unproved.problem()).isEqualTo("claim-not-proved");
        desk.claim(own, request, identified).expect("the bank vouches for its depositor", 200);

        assertThat(squatter.app().link(squatter.link()).text("state")).isEqualTo("REVOKED");
        Answer file = caseOf(squatter);
        assertThat(file.body().path("reports").path(0).path("certainty").asText())
                .isEqualTo("CONFIRMED");
        assertThat(gradeOf(file, "WALLET")).isEqualTo("FREEZE_SPEND");
        Merchant shop = Merchant.of("関所食品", "GROCERY", "Akihabara 2");
        new OperationsTool(town.places()).register(shop).expect("a shop opens", 204);
        assertThat(squatter.app().pay(100, shop).text("rule")).isEqualTo("WALLET_FROZEN");
        town.world().moveClockTo(town.world().now().plus(A_DAY_AND_MORE)).expect("a day passes", 200);
        String link = town.linked(owner, own);
        owner.chargeToTheEnd(link, 1_000).expect("the owner charges the own account", 201);
    }

    /** Who holds everything that is the depositor's, and what was made of it. */
    private record Thief(WalletApp app, String link, String wallet, String charge) {}
}
