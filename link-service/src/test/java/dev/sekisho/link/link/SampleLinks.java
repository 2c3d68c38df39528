package dev.sekisho.link.link;

import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.Mandate;
import dev.sekisho.link.evidence.NoticeChannel;
import dev.sekisho.link.evidence.Tier;
import java.time.Instant;

/** Links of somebody, for tests of what happens to them. */
public final class SampleLinks {

    private SampleLinks() {}

    public static ActiveLink add(InMemoryLinks links, BankAccount account, Instant at) {
        WalletId wallet = WalletId.random();
        ActiveLink link = new ActiveLink(new LinkHead(
                LinkId.random(),
                LinkRequestId.random(),
                wallet,
                PersonId.random(),
                links.hold(account, wallet).id(),
                account.bank(),
                account.mask(),
                LinkTerms.of(Tier.T1, NoticeChannel.INSTANT, at),
                1));
        links.add(link, new Mandate("mandate"), LinkHolder.of(CustomerClass.NON_SUBSCRIBER, "ヤマダ タロウ"));
        return link;
    }

    public static void revoke(InMemoryLinks links, ActiveLink link) {
        new RevokeLink(links).revoke(link.head().id(), link.head().wallet());
    }
}
