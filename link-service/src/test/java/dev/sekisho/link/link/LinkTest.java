package dev.sekisho.link.link;

import static dev.sekisho.link.bank.FixedBanks.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.event.link.LinkEnded;
import dev.sekisho.kernel.event.link.LinkEstablished;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LinkTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final InMemoryLinks links = new InMemoryLinks();
    private final EstablishLink establish = new EstablishLink(links, links);
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
        revoke.revoke(before.head().id(), wallet);

        // When
        Establishment hopper = establish(WalletId.random());
        Establishment back = establish(wallet);

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

    private Establishment establish(WalletId owner) {
        return establish.establish(new Wanted(
                LinkRequestId.random(),
                owner,
                PersonId.random(),
                account,
                new Mandate("mandate"),
                LinkTerms.of(Tier.T1, NoticeChannel.INSTANT, NOW),
                LinkHolder.of(CustomerClass.NON_SUBSCRIBER, "ヤマダ タロウ")));
    }
}
