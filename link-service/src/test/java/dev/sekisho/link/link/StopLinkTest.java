package dev.sekisho.link.link;

import static dev.sekisho.link.bank.FixedBanks.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.Mandate;
import dev.sekisho.link.evidence.NoticeChannel;
import dev.sekisho.link.evidence.Tier;
import dev.sekisho.link.link.EstablishLink.Establishment;
import dev.sekisho.link.link.EstablishLink.Wanted;
import dev.sekisho.link.link.StopLink.Stopping;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TD12")
class StopLinkTest {

    private static final String ONE_CASE = "SKS-2026-000001-7";
    private static final String OTHER_CASE = "SKS-2026-000002-5";

    private final InMemoryLinks links = new InMemoryLinks();
    private final EstablishLink establish = new EstablishLink(links, links, new RelinkRule(Duration.ofDays(90)));
    private final StopLink stopLink = new StopLink(links, links);
    private final WalletId wallet = WalletId.random();
    private final BankAccount account = account("1234567");
    private final LinkId link = established();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @Test
    void isStoppedUntilTheLastOfItsStopsIsLifted() {
        stop(first, ONE_CASE);
        stop(second, OTHER_CASE);

        assertThat(stateAfter(stopLink.lift(link, first))).isEqualTo(LinkState.STOPPED);
        assertThat(stateAfter(stopLink.lift(link, second))).isEqualTo(LinkState.ACTIVE);
        assertThat(links.facts)
                .extracting(fact -> fact.getClass().getSimpleName())
                .containsExactly(
                        "LinkEstablished",
                        "LinkStopTaken",
                        "LinkEnded",
                        "LinkStopTaken",
                        "LinkStopLifted",
                        "LinkStopLifted",
                        "LinkReleased");
    }

    @Test
    void changesNothingWhenItIsAskedAgain() {
        stop(first, ONE_CASE);
        int facts = links.facts.size();

        assertThat(stateAfter(stop(first, ONE_CASE))).isEqualTo(LinkState.STOPPED);
        assertThat(links.facts).hasSize(facts);

        stopLink.lift(link, first);
        facts = links.facts.size();
        assertThat(stateAfter(stopLink.lift(link, first))).isEqualTo(LinkState.ACTIVE);
        assertThat(links.facts).hasSize(facts);
    }

    @Test
    void neverStopsAgainUnderAnIdThatWasLiftedAlsoWhenItComesLate() {
        assertThat(stateAfter(stopLink.lift(link, first))).isEqualTo(LinkState.ACTIVE);

        assertThat(stop(first, ONE_CASE)).isInstanceOf(Stopping.Lifted.class);
        assertThat(links.find(link)).containsInstanceOf(ActiveLink.class);
    }

    @Test
    void refusesAnotherContentUnderTheSameId() {
        stop(first, ONE_CASE);

        assertThat(stop(first, OTHER_CASE)).isInstanceOf(Stopping.ContentDiffers.class);
        assertThat(stopLink.stop(Stop.of(first, LinkId.random(), ONE_CASE))).isInstanceOf(Stopping.LinkUnknown.class);
        assertThat(stopLink.lift(LinkId.random(), first)).isInstanceOf(Stopping.LinkUnknown.class);
    }

    @Test
    void staysRevokedWhenItWasRevokedMeanwhile() {
        stop(first, ONE_CASE);
        new RevokeLink(links).revoke(link, wallet);

        assertThat(stateAfter(stop(second, OTHER_CASE))).isEqualTo(LinkState.REVOKED);
        stopLink.lift(link, first);
        assertThat(stateAfter(stopLink.lift(link, second))).isEqualTo(LinkState.REVOKED);
    }

    @Test
    @Tag("LK-11")
    void staysStoppedWhenTheDepositorEndedTheMandateAtTheBankMeanwhile() {
        stop(first, ONE_CASE);
        StoppedLink stopped = (StoppedLink) links.find(link).orElseThrow();
        links.save(stopped.mandateRevoked());

        assertThat(stateAfter(stopLink.lift(link, first))).isEqualTo(LinkState.STOPPED);
    }

    @Test
    @Tag("TB3")
    void isNotReplacedByAnotherLinkOfTheSameBankAccountAfterItsOwnerRevokedIt() {
        stop(first, ONE_CASE);
        new RevokeLink(links).revoke(link, wallet);

        assertThat(establish()).isInstanceOf(Establishment.Stopped.class);

        stopLink.lift(link, first);
        assertThat(establish()).isInstanceOf(Establishment.Established.class);
    }

    private Stopping stop(UUID id, String caseNumber) {
        return stopLink.stop(Stop.of(id, link, caseNumber));
    }

    private static LinkState stateAfter(Stopping came) {
        return ((Stopping.Done) came).link().state();
    }

    private LinkId established() {
        return ((Establishment.Established) establish()).link().head().id();
    }

    private Establishment establish() {
        return establish.establish(new Wanted(
                LinkRequestId.random(),
                wallet,
                PersonId.random(),
                account,
                new Mandate("mandate"),
                Instant.parse("2026-11-22T03:00:00Z"),
                LinkTerms.of(Tier.T1, NoticeChannel.INSTANT, Instant.parse("2026-11-22T03:00:00Z")),
                LinkHolder.of(CustomerClass.NON_SUBSCRIBER, "ヤマダ タロウ")));
    }
}
