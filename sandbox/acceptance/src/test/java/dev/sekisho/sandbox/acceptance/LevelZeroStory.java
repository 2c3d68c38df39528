package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Fresh;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.launcher.RunningSuite;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An e-mail address alone opens a wallet that may do nothing with money. */
@ExtendWith(OneSuite.class)
@Order(2)
class LevelZeroStory {

    @Test
    @Tag("A01")
    @Tag("A02")
    @Tag("A03")
    @Tag("ID-01")
    void anEMailAloneLinksNothingAndChargesNothing(RunningSuite suite) {
        Town town = new Town(suite);
        Depositor victim = town.accountOf(town.person());
        WalletApp app = town.newcomer();

        assertThat(app.account().number("assurance")).isZero();
        assertThat(app.requestLink(victim).status()).isEqualTo(403);
        assertThat(app.charge(Fresh.key(), 1_000).status()).isEqualTo(422);
        assertThat(app.wallet().number("balanceYen")).isZero();
        assertThat(town.world().bookedFrom(victim)).isEmpty();
    }

    @Test
    @Tag("A05")
    void aPhoneWithoutAnIdentityLinksNothing(RunningSuite suite) {
        Town town = new Town(suite);
        WalletApp app = town.newcomer();
        app.verifyPhone(Fresh.mobile(), "SMS").expect("a phone is verified", 200);

        assertThat(app.account().number("assurance")).isZero();
        assertThat(app.requestLink(town.accountOf(town.person())).status()).isEqualTo(403);
    }

    @Test
    @Tag("A05")
    void anIdentityWithoutAPhoneLinksNothing(RunningSuite suite) {
        Town town = new Town(suite);
        WalletApp app = town.newcomer();
        app.proveIdentity(town.person(), "IC_CHIP");

        assertThat(app.requestLink(town.accountOf(town.person())).status()).isEqualTo(403);
    }

    @Test
    @Tag("A07")
    @Tag("ID-08")
    void aNumberWithoutASubscriberIsNotTaken(RunningSuite suite) {
        Town town = new Town(suite);
        WalletApp app = town.newcomer();

        assertThat(app.verifyPhone("+8150" + Fresh.digits(8), "SMS").isDone()).isFalse();
        assertThat(app.account().body().path("phone").isNull()).isTrue();
    }

    @Test
    @Tag("A08")
    @Tag("ID-07")
    void aCodeMayComeByVoice(RunningSuite suite) {
        WalletApp app = new Town(suite).newcomer();

        assertThat(app.verifyPhone(Fresh.mobile(), "VOICE").text("state")).isEqualTo("VERIFIED");
    }
}
