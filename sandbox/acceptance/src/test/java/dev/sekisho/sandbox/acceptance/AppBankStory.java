package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.BankApp;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Fresh;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.actor.World.Booking;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A bank without a page: its depositors approve a link in the bank's own app, or do not. */
@ExtendWith(OneSuite.class)
@Order(1)
class AppBankStory {

    private static final Duration A_DAY_AND_MORE = Duration.ofHours(25);

    private Town town;
    private Person person;
    private Depositor own;

    private void happensIn(RunningSuite suite) {
        town = new Town(suite);
        person = town.person();
        own = town.accountOf(person, Town.APP_BANK);
    }

    private BankApp phone() {
        return new BankApp(town.world(), own);
    }

    /** As far as the question in the bank's app. */
    private Answer asked(WalletApp app) {
        Answer request = app.requestLink(own).expect("a link is asked for", 201);
        return app.enterLinkCode(request.text("linkRequestId")).expect("the code leads to the bank's app", 200);
    }

    @AfterEach
    void noTimeHasPassed() {
        town.world().resetClock().expect("the clock goes back", 200);
    }

    @Test
    @Tag("A11")
    @Tag("A20")
    @Tag("LK-09")
    void whatTheDepositorApprovedIsChargeableAtOnceAndCapped(RunningSuite suite) {
        happensIn(suite);
        WalletApp app = town.proved(person);
        Answer waiting = asked(app);
        assertThat(waiting.text("state")).isEqualTo("AT_APP");
        assertThat(waiting.text("bankPage")).isEmpty();

        phone().approve(waiting.text("bindingMessage")).expect("the app takes the fingerprint", 204);
        Answer linked = app.awaitLinkDecision(waiting.text("linkRequestId"));

        assertThat(linked.text("state")).as(linked.toString()).isEqualTo("LINKED");
        assertThat(linked.text("tier")).isEqualTo("T1");
        String link = linked.text("linkId");
        app.chargeToTheEnd(link, 30_000).expect("a link of the first tier is chargeable at once", 201);
        assertThat(app.charge(link, 1).text("rule")).isEqualTo("NEW_LINK_FIRST_DAY");
        assertThat(town.world().bookedFrom(own)).extracting(Booking::amountYen).containsExactly(30_000L);
        assertThat(app.wallet().number("balanceYen")).isEqualTo(30_000);
    }

    @Test
    @Tag("LK-05")
    void anApprovalThatTheBankDoesNotAnnounceIsAskedAboutAndAWeakerLinkWaitsADay(RunningSuite suite) {
        happensIn(suite);
        String unknown = Fresh.mobile();
        town.world()
                .setLine(unknown, Map.of("lineType", "MOBILE"))
                .expect("the carrier says nothing of the contract", 200);
        WalletApp app = town.newcomer();
        app.verifyPhone(unknown, "SMS").expect("a phone is verified", 200);
        app.proveIdentity(person, "IC_CHIP").expect("an identity is proved", 200);
        Answer waiting = asked(app);

        phone().approveUnannounced(waiting.text("bindingMessage")).expect("the app takes the fingerprint", 204);
        Answer linked = app.awaitLinkDecision(waiting.text("linkRequestId"));

        assertThat(linked.text("state")).as(linked.toString()).isEqualTo("LINKED");
        assertThat(linked.text("tier")).isEqualTo("T2");
        String link = linked.text("linkId");
        assertThat(app.charge(link, 1_000).expect("a weaker link waits", 422).text("rule"))
                .isEqualTo("COOLING_OFF");
        town.world().moveClockTo(town.world().now().plus(A_DAY_AND_MORE)).expect("a day passes", 200);
        app.chargeToTheEnd(link, 10_000).expect("the waiting is over", 201);
        app.charge(link, 1).expect("a weaker link carries ten thousand yen", 422);
        assertThat(town.world().bookedFrom(own)).extracting(Booking::amountYen).containsExactly(10_000L);
    }

    @Test
    @Tag("A14")
    @Tag("TB4")
    void whatTheDepositorRefusesIsNotLinkedAndNobodyHearsWhy(RunningSuite suite) {
        happensIn(suite);
        WalletApp stranger = town.proved(person);
        Answer waiting = asked(stranger);

        phone().refuse(waiting.text("bindingMessage")).expect("the depositor knows of no wallet", 204);
        Answer refused = stranger.awaitLinkDecision(waiting.text("linkRequestId"));

        assertThat(refused.text("state")).isEqualTo("REFUSED");
        assertThat(refused.text("refusalClass")).isEqualTo("BANK_AUTHENTICATION_FAILED");
        assertThat(stranger.links().text()).doesNotContain(own.bankCode());
    }

    @Test
    @Tag("TB6")
    void anApprovalThatNobodyGaveInTimeIsOver(RunningSuite suite) {
        happensIn(suite);
        WalletApp app = town.proved(person);
        Answer waiting = asked(app);

        phone().lookAway(waiting.text("bindingMessage")).expect("the phone lies in a drawer", 204);
        Answer over = app.awaitLinkDecision(waiting.text("linkRequestId"));

        assertThat(over.text("state")).isEqualTo("EXPIRED");
        assertThat(app.links().text()).doesNotContain(own.bankCode());
        assertThat(town.world().bookedFrom(own)).isEmpty();
    }
}
