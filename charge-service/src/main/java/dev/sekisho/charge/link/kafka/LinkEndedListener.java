package dev.sekisho.charge.link.kafka;

import dev.sekisho.charge.link.KeepLink;
import dev.sekisho.charge.link.LinkChange;
import dev.sekisho.charge.link.LinkState;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.Topics;
import dev.sekisho.kernel.event.link.LinkEnded;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.inbox.FactListener;
import dev.sekisho.kit.inbox.ReceivedFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Takes in that a link was stopped or revoked, even before anything else is known of it. */
@ApplicationScoped
class LinkEndedListener implements FactListener {

    private final KeepLink keep;

    LinkEndedListener(KeepLink keep) {
        this.keep = keep;
    }

    @Override
    public String topic() {
        return Topics.LINK_FACTS;
    }

    @Override
    public Set<Class<? extends FactData>> handles() {
        return Set.of(LinkEnded.class);
    }

    @Override
    public void on(ReceivedFact fact) {
        LinkEnded link = (LinkEnded) fact.data();
        keep.keep(new LinkChange(
                new LinkId(link.linkId()),
                fact.version(),
                new WalletId(link.walletId()),
                new BankAccountId(link.bankAccountId()),
                new BankCode(link.bankCode()),
                LinkState.valueOf(link.state())));
    }
}
