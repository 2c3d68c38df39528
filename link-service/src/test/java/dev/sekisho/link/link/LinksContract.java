package dev.sekisho.link.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.bank.Mandate;
import dev.sekisho.link.evidence.NoticeChannel;
import dev.sekisho.link.evidence.Tier;
import dev.sekisho.link.link.BankAccounts.HeldAccount;
import dev.sekisho.link.link.ImportLink.OldLink;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every register of links and bank accounts does, in memory and in PostgreSQL. */
@Tag("A13")
public abstract class LinksContract {

    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");
    private static final Mandate MANDATE = new Mandate("the-mandate");

    private final WalletId wallet = WalletId.random();
    private final BankAccount account =
            FixedBanks.account(String.format("%07d", ThreadLocalRandom.current().nextInt(10_000_000)));

    private static final LinkHolder HOLDER = LinkHolder.of(CustomerClass.NON_SUBSCRIBER, "ヤマダ タロウ");

    protected abstract Links links();

    protected abstract ManyLinks many();

    protected abstract LinkVerifications verifications();

    protected abstract BankAccounts accounts();

    protected abstract <T> T inTransaction(Supplier<T> work);

    @Test
    void keepsALinkWithItsMandateForItsOwnerAlone() {
        ActiveLink link = add(Instant.parse("2026-11-22T03:00:00.123456Z"));

        assertThat(links().find(link.head().id())).contains(link);
        assertThat(links().find(link.head().id(), wallet)).contains(link);
        assertThat(links().find(link.head().id(), WalletId.random())).isEmpty();
        assertThat(links().mandateOf(link)).contains(MANDATE);
        assertThat(links().holderOf(link.head().id())).contains(HOLDER);
        assertThat(links().liveOf(link.head().bankAccount()))
                .contains(link.head().id());
        assertThat(inTransaction(() -> links().lock(link.head().id(), WalletId.random())))
                .isEmpty();
        assertThat(inTransaction(() -> links().hold(link.head().id()))).contains(link);
        assertThat(links().find(LinkId.random())).isEmpty();
    }

    @Test
    void forgetsTheMandateOfARevokedLinkAndNotOfAStoppedOne() {
        ActiveLink link = add(Instant.now());

        StoppedLink stopped = save(link.stop(EndReason.MANDATE_REVOKED_AT_BANK));
        assertThat(links().find(link.head().id())).contains(stopped);
        assertThat(links().mandateOf(link)).isPresent();

        RevokedLink revoked = save(stopped.revoke(EndReason.BY_CUSTOMER));
        assertThat(links().find(link.head().id())).contains(revoked);
        assertThat(links().mandateOf(link)).isEmpty();
        assertThat(links().holderOf(link.head().id())).isEmpty();
        assertThat(links().liveOf(link.head().bankAccount())).isEmpty();
    }

    @Test
    void readsManyWithTheMandatesOfThoseThatAreActive() {
        ActiveLink link = add(Instant.parse("2026-11-22T03:00:00.123456Z"));
        LinkId id = link.head().id();
        LinkId none = LinkId.random();

        assertThat(inTransaction(() -> many().hold(List.of(id, none))))
                .isEqualTo(Map.of(id, new HeldLink(link, Optional.of(MANDATE))));
        assertThat(many().find(List.of(none, id))).isEqualTo(Map.of(id, link));

        StoppedLink stopped = save(link.stop(EndReason.MANDATE_REVOKED_AT_BANK));

        assertThat(inTransaction(() -> many().hold(List.of(id))))
                .isEqualTo(Map.of(id, new HeldLink(stopped, Optional.empty())));
    }

    @Test
    void holdsABankAccountForItsFirstWalletWhoeverAsksAndHoweverItsLinksEnd() {
        ActiveLink link = add(Instant.now());
        HeldAccount held = inTransaction(() -> accounts().hold(account, WalletId.random()));
        assertThat(held)
                .isEqualTo(new HeldAccount(
                        link.head().bankAccount(),
                        Optional.of(wallet),
                        true,
                        false,
                        false,
                        Optional.empty(),
                        Optional.empty()));
        assertThat(accounts().find(held.id())).contains(account);

        save(link.revoke(EndReason.BY_CUSTOMER));

        HeldAccount free = inTransaction(() -> accounts().hold(account, WalletId.random()));
        assertThat(free)
                .isEqualTo(new HeldAccount(
                        link.head().bankAccount(),
                        Optional.of(wallet),
                        false,
                        false,
                        false,
                        Optional.empty(),
                        free.past()));
    }

    @Test
    void refusesASecondLinkOfOneBankAccount() {
        add(Instant.now());

        assertThatThrownBy(() -> add(Instant.now())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void listsAWalletsLinksTheNewestFirstAndNoMoreThanAsked() {
        ActiveLink older = add(Instant.parse("2026-11-21T00:00:00Z"));
        save(older.revoke(EndReason.BY_CUSTOMER));
        ActiveLink newer = add(Instant.parse("2026-11-22T00:00:00Z"));

        assertThat(links().of(wallet, 10))
                .extracting(link -> link.head().id())
                .containsExactly(newer.head().id(), older.head().id());
        assertThat(links().of(wallet, 1)).isEqualTo(List.of(newer));
    }

    @Test
    void keepsWhatHasToBeShownAgainAndWhatWas() {
        ActiveLink link = add(NOON);
        Instant deadline = Instant.now().plusSeconds(3_600).truncatedTo(ChronoUnit.MICROS);
        assertThat(verifications().verified(account.bank(), NOON.plusSeconds(1), before(link), 1))
                .extracting(rested -> rested.link())
                .containsExactly(link.head().id());
        assertThat(verifications().verified(account.bank(), NOON, before(link), 1))
                .extracting(rested -> rested.link())
                .doesNotContain(link.head().id());

        Link asked = inTransaction(() -> {
            links().lock(link.head().id());
            AskedAgain again = link.askAgain(deadline, new AskedAgain.Reason(UUID.randomUUID(), "EVERY_LINK"));
            links().save(again);
            return again.link();
        });
        assertThat(links().find(link.head().id())).contains(asked);
        assertThat(verifications().overdue(deadline, 1_000))
                .contains(link.head().id());
        assertThat(verifications().overdue(deadline.minusNanos(1_000), 1_000))
                .doesNotContain(link.head().id());

        StoppedLink lapsed = save(((ActiveLink) asked).lapse());
        assertThat(links().find(link.head().id())).contains(lapsed);
        assertThat(verifications().counts(Optional.of(account.bank())))
                .singleElement()
                .satisfies(count -> assertThat(count.unverified()).isPositive());

        ActiveLink back = inTransaction(() -> {
            links().lock(link.head().id());
            ReverifiedLink again =
                    lapsed.reverified(LinkRequestId.random(), LinkTerms.of(Tier.T1, NoticeChannel.INSTANT, deadline));
            links().save(again, new Mandate("another-mandate"), HOLDER);
            return again.link();
        });
        assertThat(links().find(link.head().id())).contains(back);
        assertThat(links().mandateOf(back)).contains(new Mandate("another-mandate"));
    }

    @Test
    @Tag("TB3")
    void remembersHowTheLastLinkOfAnAccountEnded() {
        ActiveLink link = add(Instant.now());
        BankAccountId id = link.head().bankAccount();
        assertThat(inTransaction(() -> accounts().hold(account, wallet)).past()).isEmpty();
        assertThat(inTransaction(() -> links().liveOf(id))).contains(link.head().id());

        save(link.revoke(EndReason.BY_CUSTOMER));

        assertThat(inTransaction(() -> accounts().hold(account, wallet)).past().map(PastLink::reason))
                .contains(EndReason.BY_CUSTOMER);
        assertThat(inTransaction(() -> links().liveOf(id))).isEmpty();
        WalletId other = WalletId.random();
        inTransaction(() -> {
            accounts().hold(account, other);
            accounts().give(id, other);
            return id;
        });
        assertThat(inTransaction(() -> accounts().hold(account, wallet)).wallet())
                .contains(other);
    }

    @Test
    void takesAnOldLinkInOnceWithoutAMandate() {
        OldLink old = new OldLink(LinkRequestId.random(), wallet, PersonId.random(), account, NOON);

        StoppedLink link = inTransaction(() -> imports().add(old)).orElseThrow();

        assertThat(links().find(link.head().id())).contains(link);
        assertThat(link.head().verification()).isEqualTo(Verification.UNVERIFIED);
        assertThat(inTransaction(() -> imports().add(old))).isEmpty();
    }

    private ImportLink imports() {
        return new ImportLink(accounts(), links());
    }

    private static Optional<LinkId> before(ActiveLink link) {
        UUID id = link.head().id().value();
        return Optional.of(new LinkId(new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1)));
    }

    private ActiveLink add(Instant establishedAt) {
        return inTransaction(() -> {
            HeldAccount held = accounts().hold(account, wallet);
            ActiveLink link = new ActiveLink(new LinkHead(
                    LinkId.random(),
                    LinkRequestId.random(),
                    wallet,
                    PersonId.random(),
                    held.id(),
                    account.bank(),
                    account.mask(),
                    LinkTerms.of(Tier.T2, NoticeChannel.INSTANT, establishedAt),
                    1));
            links().add(link, MANDATE, HOLDER);
            return link;
        });
    }

    private <L extends Link> L save(EndedLink<L> ended) {
        return inTransaction(() -> {
            links().lock(ended.link().head().id());
            links().save(ended);
            return ended.link();
        });
    }
}
