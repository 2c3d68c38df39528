package dev.sekisho.link.request;

import static dev.sekisho.link.bank.FixedBanks.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.WalletId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often an account and a wallet may try. */
class LinkingLimitsTest extends LinkingScene {

    @Test
    @Tag("LK-08")
    void refusesAnAccountWhoseBankAuthenticationFailedTwiceAndForgetsItAfterThirtyDays() {
        // Given
        denyAtBank(WalletId.random());
        denyAtBank(WalletId.random());

        // When
        LinkRequest third = linking.codeSent(wallet);

        // Then
        assertThat(heard(third)).isEqualTo(RefusalClass.LIMIT_REACHED);
        assertThat(code(third)).isEqualTo("TOO_MANY_FOR_ACCOUNT");

        linking.now = linking.now.plus(Duration.ofDays(30)).minusSeconds(1);
        assertThat(linking.codeSent(wallet)).isInstanceOf(Refused.class);
        linking.now = linking.now.plusSeconds(1);
        assertThat(linking.codeSent(wallet)).isInstanceOf(CodeSent.class);
    }

    @Test
    @Tag("LK-08")
    void forgetsFailuresOfAnAccountOnceItsDepositorSucceeds() {
        denyAtBank(wallet);
        linking.now = linking.now.plusSeconds(1);
        linking.returned(linking.atBank(wallet), Linking.authenticated(Linking.NAME));
        linking.now = linking.now.plusSeconds(1);
        denyAtBank(wallet);

        assertThat(linking.codeSent(wallet)).isInstanceOf(CodeSent.class);
    }

    @Test
    @Tag("LK-08")
    void countsAVisitOfTheBankThatNobodyCameBackFromAsFailedForItsWallet() {
        for (int visit = 0; visit < Linking.LIMITS.failuresPerWallet(); visit++) {
            AtBank gone = linking.atBank(wallet);
            linking.abandon.abandon(gone.head().id(), wallet);
        }

        LinkRequest next = linking.codeSent(wallet);

        assertThat(code(next)).isEqualTo("TOO_MANY_FOR_WALLET");
        linking.now = linking.now.plus(Duration.ofDays(1));
        assertThat(linking.codeSent(wallet)).isInstanceOf(CodeSent.class);
    }

    @Test
    void refusesAWalletThatAsksForTooManyLinksInADay() {
        for (int request = 0; request < Linking.LIMITS.requestsPerWallet(); request++) {
            assertThat(linking.codeSent(wallet)).isInstanceOf(CodeSent.class);
        }

        assertThat(code(linking.codeSent(wallet))).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(linking.codeSent(WalletId.random())).isInstanceOf(CodeSent.class);
    }

    private void denyAtBank(WalletId who) {
        AtBank visit = linking.atBank(who);
        linking.back.back(FIRST, visit.secrets().state(), Optional.empty());
    }
}
