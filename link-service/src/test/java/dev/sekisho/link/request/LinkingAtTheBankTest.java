package dev.sekisho.link.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.event.link.LinkEstablished;
import dev.sekisho.link.bank.BankAuthentication;
import dev.sekisho.link.bank.BankAuthentication.Authenticated;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.bank.HolderWord;
import dev.sekisho.link.bank.Mandate;
import dev.sekisho.link.evidence.ProofKind;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the bank's answer is worth. */
class LinkingAtTheBankTest extends LinkingScene {

    @Test
    @Tag("LK-02")
    void saysThatDetailsDifferOnlyAfterTheBanksFactorsPassed() {
        LinkRequest mismatch = linking.returned(linking.atBank(wallet), Linking.authenticated("スズキ ハナコ"));
        LinkRequest other = linking.returned(linking.atBank(wallet), new BankAuthentication.OtherAccount());

        assertThat(heard(mismatch)).isEqualTo(RefusalClass.DETAILS_DIFFER);
        assertThat(heard(other)).isEqualTo(RefusalClass.DETAILS_DIFFER);
    }

    @Test
    @Tag("TB8")
    void refusesWhatCannotBeReadOrBelieved() {
        LinkRequest unread = linking.returned(linking.atBank(wallet), new BankAuthentication.NoAnswer());
        LinkRequest forged = linking.returned(linking.atBank(wallet), new BankAuthentication.NotBelieved());

        assertThat(heard(unread)).isEqualTo(RefusalClass.BANK_AUTHENTICATION_FAILED);
        assertThat(heard(forged)).isEqualTo(RefusalClass.BANK_AUTHENTICATION_FAILED);
        assertThat(linking.links.facts).isEmpty();
    }

    @Test
    @Tag("LK-04")
    void refusesABankThatSignsForLessThanItsPostureSays() {
        Authenticated pinOnly =
                new Authenticated(Set.of(ProofKind.BANK_PIN), HolderWord.told(Linking.NAME), new Mandate("mandate"));

        LinkRequest refused = linking.returned(linking.atBank(wallet), pinOnly);

        assertThat(code(refused)).isEqualTo("PIN_ONLY");
        assertThat(heard(refused)).isEqualTo(RefusalClass.BANK_AUTHENTICATION_FAILED);
    }

    @Test
    @Tag("LK-05")
    void putsALinkWhoseFactorsAreOnlyDeclaredIntoTheSecondTier() {
        Authenticated silent = new Authenticated(Set.of(), HolderWord.told(Linking.NAME), new Mandate("mandate"));

        linking.returned(linking.atBank(wallet), silent);

        assertThat(linking.links.facts).singleElement().isInstanceOfSatisfying(LinkEstablished.class, fact -> {
            assertThat(fact.tier()).isEqualTo("T2");
            assertThat(fact.chargeableFrom()).isEqualTo(linking.now.plus(Duration.ofHours(24)));
        });
    }

    @Test
    @Tag("TB5")
    void refusesWhenThePostureWasLoweredWhileTheCustomerWasAtTheBank() {
        AtBank visit = linking.atBank(wallet);
        linking.banks.put(FixedBanks.first(FixedBanks.PIN_ALONE));

        LinkRequest refused = linking.returned(visit, Linking.authenticated(Linking.NAME));

        assertThat(heard(refused)).isEqualTo(RefusalClass.STOPPED);
        assertThat(linking.links.facts).isEmpty();
    }
}
