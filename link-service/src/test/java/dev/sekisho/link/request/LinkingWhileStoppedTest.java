package dev.sekisho.link.request;

import static dev.sekisho.link.bank.FixedBanks.FIRST;
import static dev.sekisho.link.bank.FixedBanks.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.link.decision.Step;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is stopped is not linked. */
class LinkingWhileStoppedTest extends LinkingScene {

    @Test
    @Tag("LK-10")
    @Tag("A23")
    void refusesWhatIsStoppedBeforeAnybodyIsAsked() {
        linking.suspensions.stopInCopy(Operation.LINK, FIRST);

        LinkRequest refused = linking.request(wallet, account("1234567"));

        assertThat(heard(refused)).isEqualTo(RefusalClass.STOPPED);
        assertThat(linking.requests.checks(refused.head().id())).singleElement().satisfies(check -> {
            assertThat(check.step()).isEqualTo(Step.SUSPENSION);
            assertThat(check.code()).isEqualTo("SUSPENDED");
        });
        assertThat(linking.identity.calls).isEmpty();
    }

    @Test
    @Tag("PL-04")
    void refusesWhileTheBookIsNotKnown() {
        linking.suspensions.forget();

        LinkRequest refused = linking.request(wallet, account("1234567"));

        assertThat(heard(refused)).isEqualTo(RefusalClass.STOPPED);
        assertThat(linking.requests.checks(refused.head().id()))
                .singleElement()
                .satisfies(check -> assertThat(check.code()).isEqualTo("SUSPENSION_UNKNOWN"));
    }

    @Test
    @Tag("TB5")
    void doesNotLinkWhatWasStoppedWhileTheCustomerWasAtTheBank() {
        AtBank visit = linking.atBank(wallet);
        linking.suspensions.stopInForce(Operation.LINK, FIRST);

        LinkRequest refused = linking.returned(visit, Linking.authenticated("ﾔﾏﾀﾞ ﾀﾛｳ"));

        assertThat(heard(refused)).isEqualTo(RefusalClass.STOPPED);
        assertThat(linking.links.facts).isEmpty();
        assertThat(linking.requests.checks(refused.head().id()))
                .last()
                .satisfies(check -> assertThat(check.code()).isEqualTo("SUSPENDED"));
    }

    @Test
    @Tag("A27")
    void linksAtEachStepWhomTheCanaryLetsThrough() {
        linking.suspensions.stopInCopy(Operation.LINK, FIRST);
        linking.suspensions.stopInForce(Operation.LINK, FIRST);
        linking.suspensions.letCanaryThrough();
        assertThat(heard(linking.request(wallet, account("1234567")))).isEqualTo(RefusalClass.STOPPED);

        linking.suspensions.canaries.draw(wallet);
        AtBank visit = linking.atBank(wallet);

        assertThat(linking.returned(visit, Linking.authenticated("ﾔﾏﾀﾞ ﾀﾛｳ"))).isInstanceOf(Linked.class);
    }

    @Test
    @Tag("A24")
    void stoppingChargesDoesNotStopNewLinks() {
        AtBank visit = linking.atBank(wallet);
        linking.suspensions.stopInForce(Operation.CHARGE, FIRST);

        assertThat(linking.returned(visit, Linking.authenticated("ﾔﾏﾀﾞ ﾀﾛｳ"))).isInstanceOf(Linked.class);
    }
}
