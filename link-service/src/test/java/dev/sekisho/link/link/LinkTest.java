package dev.sekisho.link.link;

import static dev.sekisho.link.bank.FixedBanks.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.event.link.LinkEnded;
import dev.sekisho.kernel.event.link.LinkEstablished;
import dev.sekisho.kernel.event.link.LinkReverified;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.Mandate;
import dev.sekisho.link.evidence.NoticeChannel;
import dev.sekisho.link.evidence.Tier;
import dev.sekisho.link.link.EstablishLink.Establishment;
import dev.sekisho.link.link.EstablishLink.Establishment.AlreadyLinked;
import dev.sekisho.link.link.EstablishLink.Establishment.BelongsToAnotherWallet;
import dev.sekisho.link.link.EstablishLink.Establishment.Established;
import dev.sekisho.link.link.EstablishLink.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LinkTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private static final Duration HOLD = Duration.ofDays(90);
    private static final AskedAgain.Reason WAVE = new AskedAgain.Reason(UUID.randomUUID(), "EVERY_LINK");

    private final InMemoryLinks links = new InMemoryLinks();
    private final EstablishLink establish = new EstablishLink(links, links, new RelinkRule(HOLD));
    private final RevokeLink revoke = new RevokeLink(links);
    private final WalletId wallet = WalletId.random();
    private final BankAccount account = account("1234567");

    @Test
    @Tag("CH-06")
    void isChargeableAtOnceInTheFirstTierAndNotUntilADayHasPassedInTheSecond() {
        LinkTerms first = LinkTerms.of(Tier.T1, NoticeChannel.INSTANT, NOW);
        LinkTerms second = LinkTerms.of(Tier.T2, NoticeChannel.INSTANT, NOW);
        Instant dayLater = NOW.plus(Duration.ofHours(24));

        assertThat(first.isChargeableAt(NOW)).isTrue();
        assertThat(first.isChargeableAt(NOW.minusNanos(1))).isFalse();
        assertThat(second.isChargeableAt(dayLater.minusNanos(1))).isFalse();
        assertThat(second.isChargeableAt(dayLater)).isTrue();
    }

    @Test
    @Tag("CH-06")
    void waitsAWeekWhereTheDepositorHearsByPost() {
        LinkTerms terms = LinkTerms.of(Tier.T2, NoticeChannel.POST, NOW);

        assertThat(terms.isChargeableAt(NOW.plus(Duration.ofDays(7)).minusNanos(1)))
                .isFalse();
        assertThat(terms.isChargeableAt(NOW.plus(Duration.ofDays(7)))).isTrue();
    }

    @Test
    @Tag("A13")
    @Tag("LK-01")
    void givesABankAccountToOneWalletOnce() {
        Establishment first = establish(wallet);
        Establishment again = establish(wallet);
        Establishment other = establish(WalletId.random());

        assertThat(first).isInstanceOf(Established.class);
        assertThat(again).isInstanceOf(AlreadyLinked.class);
        assertThat(other).isInstanceOf(BelongsToAnotherWallet.class);
        assertThat(links.facts).hasSize(1).hasOnlyElementsOfType(LinkEstablished.class);
    }

    @Test
    @Tag("A13")
    @Tag("TB3")
    void givesARevokedBankAccountBackToTheSameWalletUnderTheSameIdAndToNoOther() {
        // Given
        ActiveLink before = ((Established) establish(wallet)).link();
        links.now = NOW;
        revoke.revoke(before.head().id(), wallet);

        // When
        Establishment hopper = establish(WalletId.random(), NOW.plusSeconds(1));
        Establishment back = establish(wallet, NOW.plusSeconds(1));

        // Then
        assertThat(hopper).isInstanceOf(BelongsToAnotherWallet.class);
        ActiveLink after = ((Established) back).link();
        assertThat(after.head().id()).isNotEqualTo(before.head().id());
        assertThat(after.head().bankAccount()).isEqualTo(before.head().bankAccount());
    }

    @Test
    void isRevokedOnceHoweverOftenItIsAsked() {
        ActiveLink link = ((Established) establish(wallet)).link();

        revoke.revoke(link.head().id(), wallet);
        revoke.revoke(link.head().id(), wallet);

        assertThat(links.find(link.head().id())).containsInstanceOf(RevokedLink.class);
        assertThat(links.facts).filteredOn(LinkEnded.class::isInstance).hasSize(1);
    }

    @Test
    @Tag("TC7")
    void isNotThereForAnotherWallet() {
        ActiveLink link = ((Established) establish(wallet)).link();

        assertThat(revoke.revoke(link.head().id(), WalletId.random())).isEmpty();
        assertThat(links.find(link.head().id())).containsInstanceOf(ActiveLink.class);
    }

    @Test
    void mayBeRevokedAfterItWasStopped() {
        ActiveLink link = ((Established) establish(wallet)).link();
        StoppedLink stopped = link.stop(EndReason.MANDATE_REVOKED_AT_BANK).link();

        RevokedLink revoked = stopped.revoke(EndReason.BY_CUSTOMER).link();

        assertThat(revoked.head().version()).isEqualTo(3);
    }

    @Test
    @Tag("TB3")
    @Tag("A13")
    void isForNoOtherWalletUntilTheRelinkHoldIsOver() {
        // Given
        ActiveLink before = ((Established) establish(wallet)).link();
        links.now = NOW;
        revoke.revoke(before.head().id(), wallet);
        Instant over = NOW.plus(HOLD);

        // When, Then
        assertThat(establish(WalletId.random(), over.minusNanos(1_000))).isInstanceOf(BelongsToAnotherWallet.class);
        assertThat(establish(WalletId.random(), over)).isInstanceOf(Established.class);
        assertThat(establish(wallet, over)).isInstanceOf(BelongsToAnotherWallet.class);
    }

    @Test
    @Tag("TB3")
    void neverGoesToAnotherWalletWhileACaseStandsHoweverLongAgoItWasUnlinked() {
        ActiveLink before = ((Established) establish(wallet)).link();
        new StopLink(links, links).stop(Stop.of(UUID.randomUUID(), before.head().id(), "SKS-2026-000001-7"));
        links.now = NOW;
        revoke.revoke(before.head().id(), wallet);

        assertThat(establish(WalletId.random(), NOW.plus(HOLD).plus(HOLD))).isInstanceOf(BelongsToAnotherWallet.class);
    }

    @Test
    @Tag("TB3")
    void anOperatorsMistakeHoldsNobodyUp() {
        ActiveLink before = ((Established) establish(wallet)).link();
        links.now = NOW;
        links.save(before.revoke(EndReason.OPERATOR_MISTAKE));

        assertThat(establish(WalletId.random(), NOW.plusSeconds(1))).isInstanceOf(Established.class);
    }

    @Test
    @Tag("TB3")
    void goesBackToItsWalletOnlyByARequestThatBeganAfterItWasUnlinked() {
        ActiveLink before = ((Established) establish(wallet)).link();
        links.now = NOW;
        revoke.revoke(before.head().id(), wallet);

        assertThat(establish(wallet, NOW)).isInstanceOf(Establishment.NotFresh.class);
        assertThat(establish(wallet, NOW.plusNanos(1_000))).isInstanceOf(Established.class);
    }

    @Test
    @Tag("CH-02")
    void movesMoneyUntilTheDeadlineOfItsVerificationAndNotFromItOn() {
        ActiveLink link = ((Established) establish(wallet)).link();
        Instant deadline = NOW.plus(HOLD);

        Verification due = link.askAgain(deadline, WAVE).link().head().verification();

        assertThat(due.allowsAt(deadline.minusNanos(1))).isTrue();
        assertThat(due.allowsAt(deadline)).isFalse();
    }

    @Test
    @Tag("A24")
    @Tag("LK-03")
    void isVerifiedAgainInPlaceAndKeepsItsDatesIfThatIsInTime() {
        // Given
        ActiveLink link = ((Established) establish(wallet)).link();
        links.save(link.askAgain(NOW.plus(HOLD), WAVE));

        // When
        Establishment came = establish(wallet, link.head().person(), NOW.plusSeconds(60), Tier.T2);

        // Then
        ActiveLink after = ((Establishment.VerifiedAgain) came).link();
        assertThat(after.head().id()).isEqualTo(link.head().id());
        assertThat(after.head().verification()).isEqualTo(Verification.VERIFIED);
        assertThat(after.head().terms())
                .isEqualTo(new LinkTerms(
                        Tier.T2,
                        link.head().terms().establishedAt(),
                        link.head().terms().chargeableFrom()));
        assertThat(links.facts).last().isInstanceOf(LinkReverified.class);
        assertThat(links.facts).filteredOn(LinkEstablished.class::isInstance).hasSize(1);
    }

    @Test
    @Tag("A24")
    @Tag("CH-06")
    void beginsAsANewLinkDoesIfItIsVerifiedTooLate() {
        ActiveLink link = ((Established) establish(wallet)).link();
        links.save(link.askAgain(NOW.plusSeconds(1), WAVE));
        links.save(((ActiveLink) links.find(link.head().id()).orElseThrow()).lapse());
        assertThat(links.facts).last().isInstanceOfSatisfying(LinkEnded.class, fact -> {
            assertThat(fact.state()).isEqualTo("STOPPED");
            assertThat(fact.reason()).isEqualTo("VERIFICATION_OVERDUE");
        });
        Instant late = NOW.plus(HOLD);

        Establishment came = establish(wallet, link.head().person(), late, Tier.T2);

        LinkTerms terms = ((Establishment.VerifiedAgain) came).link().head().terms();
        assertThat(terms).isEqualTo(LinkTerms.of(Tier.T2, NoticeChannel.INSTANT, late));
    }

    @Test
    void isNotVerifiedAgainForAnotherPersonUnderTheSameWallet() {
        ActiveLink link = ((Established) establish(wallet)).link();
        links.save(link.askAgain(NOW.plus(HOLD), WAVE));

        assertThat(establish(wallet, NOW.plusSeconds(60))).isInstanceOf(Establishment.OtherPerson.class);
    }

    @Test
    void isNotVerifiedAgainOnceItsDepositorEndedTheMandate() {
        ActiveLink link = ((Established) establish(wallet)).link();
        StoppedLink ended = link.stop(EndReason.MANDATE_REVOKED_AT_BANK).link();
        links.save(ended.askAgain(NOW.plus(HOLD), WAVE));

        assertThat(establish(wallet, link.head().person(), NOW.plusSeconds(60), Tier.T1))
                .isInstanceOf(AlreadyLinked.class);
    }

    @Test
    void liftingTheLastStopOfAnUnverifiedLinkDoesNotMakeItActive() {
        ActiveLink link = ((Established) establish(wallet)).link();
        StopLink stops = new StopLink(links, links);
        UUID stop = UUID.randomUUID();
        stops.stop(Stop.of(stop, link.head().id(), "SKS-2026-000001-7"));
        links.save(((StoppedLink) links.find(link.head().id()).orElseThrow()).askAgain(NOW, WAVE));
        links.save(((StoppedLink) links.find(link.head().id()).orElseThrow()).lapse());

        stops.lift(link.head().id(), stop);

        assertThat(links.find(link.head().id())).containsInstanceOf(StoppedLink.class);
    }

    private Establishment establish(WalletId owner) {
        return establish(owner, NOW);
    }

    private Establishment establish(WalletId owner, Instant at) {
        return establish(owner, PersonId.random(), at, Tier.T1);
    }

    private Establishment establish(WalletId owner, PersonId person, Instant at, Tier tier) {
        return establish.establish(new Wanted(
                LinkRequestId.random(),
                owner,
                person,
                account,
                new Mandate("mandate"),
                at,
                LinkTerms.of(tier, NoticeChannel.INSTANT, at),
                LinkHolder.of(CustomerClass.NON_SUBSCRIBER, "ヤマダ タロウ")));
    }
}
