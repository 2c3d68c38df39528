package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Fresh;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process dies while a bank's answer is lost: afterwards the money is where the bank's book says. */
@ExtendWith(OneSuite.class)
@Order(4)
class CrashStory {

    private static final Duration HEALING = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(strings = {"charge-service", "link-service", "postgres"})
    @Tag("TC4")
    @Tag("TC5")
    void aChargeInDoubtIsSettledOnceAfterAKill(String victim, RunningSuite suite) {
        Town town = new Town(suite);
        Person person = town.person();
        Depositor own = town.accountOf(person);
        WalletApp app = town.proved(person);
        String link = town.linked(app, own);
        town.world().script("bank-" + Town.TWO_FACTOR_BANK, Map.of("mode", "LOSE_ANSWER", "next", 2));
        String key = Fresh.key();
        Answer unknown = app.charge(link, 3_000, key).expect("a lost answer is not an error", 201, 202);

        suite.kill(victim);
        suite.restart(victim);
        town.world().everybodyBehaves();

        Answer settled = app.awaitCharge(
                unknown.text("chargeId"),
                HEALING,
                charge -> charge.is(200) && charge.text("state").equals("POSTED"));
        assertThat(settled.number("amountYen")).isEqualTo(3_000);
        assertThat(town.world().bookedFrom(own)).hasSize(1);
        assertThat(app.wallet().number("balanceYen")).isEqualTo(3_000);
        assertThat(app.charge(link, 3_000, key).text("chargeId")).isEqualTo(unknown.text("chargeId"));
        assertThat(town.world().bookedFrom(own)).hasSize(1);
    }

    @Test
    @Tag("TD1")
    void factsWaitForKafka(RunningSuite suite) {
        Town town = new Town(suite);
        Person person = town.person();
        WalletApp app = town.proved(person);
        String link = town.linked(app, town.accountOf(person));
        String wallet = app.wallet().text("walletId");

        suite.kill("kafka");
        app.chargeToTheEnd(link, 2_000).expect("money does not wait for Kafka", 201);
        suite.restart("kafka");

        dev.sekisho.sandbox.actor.Patience.until(
                "compensation-service has the charge after Kafka came back",
                HEALING,
                () -> town.support().wallet(wallet),
                copy -> copy.is(200) && copy.number("balanceYen") == 2_000);
    }
}
