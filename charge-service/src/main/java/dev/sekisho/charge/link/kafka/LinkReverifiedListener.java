package dev.sekisho.charge.link.kafka;

import dev.sekisho.charge.link.KeepLink;
import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.link.LinkState;
import dev.sekisho.charge.link.LinkTerms;
import dev.sekisho.charge.link.Tier;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.Topics;
import dev.sekisho.kernel.event.link.LinkReverified;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.inbox.FactListener;
import dev.sekisho.kit.inbox.ReceivedFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Takes in that an old link was verified again, on which terms it may be charged from now on. */
@ApplicationScoped
class LinkReverifiedListener implements FactListener {

    private final KeepLink keep;

    LinkReverifiedListener(KeepLink keep) {
        this.keep = keep;
    }

    @Override
    public String topic() {
        return Topics.LINK_FACTS;
    }

    @Override
    public Set<Class<? extends FactData>> handles() {
        return Set.of(LinkReverified.class);
    }

    @Override
    public void on(ReceivedFact fact) {
        LinkReverified link = (LinkReverified) fact.data();
        keep.keep(new LinkCopy(
                new LinkId(link.linkId()),
                fact.version(),
                new WalletId(link.walletId()),
                Optional.ofNullable(link.personId()).map(PersonId::new),
                new BankAccountId(link.bankAccountId()),
                new BankCode(link.bankCode()),
                LinkState.valueOf(link.state()),
                new LinkTerms(Tier.valueOf(link.tier()), link.establishedAt(), link.chargeableFrom())));
    }
}
