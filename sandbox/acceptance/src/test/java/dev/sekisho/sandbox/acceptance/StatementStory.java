package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.Depositor;
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

/** A bank books and never answers again: its statement of the day says what it booked. */
@ExtendWith(OneSuite.class)
@Order(0)
class StatementStory {

    private static final Duration SOON = Duration.ofSeconds(120);

    private Town town;

    @AfterEach
    void everybodyBehavesAndNoTimeHasPassed() {
        town.world().everybodyBehaves().expect("faults can be taken away", 204);
        town.world().resetClock().expect("the clock goes back", 200);
    }

    @Test
    @Tag("TC4")
    void whatABankDoesNotAnswerIsSettledByItsStatementOfTheDay(RunningSuite suite) {
        town = new Town(suite);
        Person person = town.person();
        Depositor own = town.accountOf(person);
        WalletApp app = town.proved(person);
        String link = town.linked(app, own);
        town.world().script("bank-0998", Map.of("mode", "LOSE_ANSWER", "share", 1.0));

        String charge =
                app.charge(link, 7_000).expect("the answer is lost", 202).text("chargeId");
        assertThat(app.wallet().number("balanceYen")).isZero();
        town.world().moveClockTo(town.world().now().plus(Duration.ofHours(25))).expect("a day passes", 200);
        Answer settled =
                app.awaitCharge(charge, SOON, state -> state.text("state").equals("POSTED"));

        assertThat(settled.number("amountYen")).isEqualTo(7_000);
        assertThat(app.wallet().number("balanceYen")).isEqualTo(7_000);
        assertThat(town.world().bookedFrom(own)).extracting(Booking::amountYen).containsExactly(7_000L);
    }
}
