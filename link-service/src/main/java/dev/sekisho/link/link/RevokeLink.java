package dev.sekisho.link.link;

import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/** Ends a link, for the wallet it belongs to or for the depositor; done twice, it is done once. */
@ApplicationScoped
public class RevokeLink {

    private final Links links;

    RevokeLink(Links links) {
        this.links = links;
    }

    /** Empty if this wallet has no such link. */
    @Transactional
    public Optional<Link> revoke(LinkId id, WalletId owner) {
        return links.lock(id, owner).map(link -> revoke(link, EndReason.BY_CUSTOMER));
    }

    /** For whoever may end a link that is not their wallet's. */
    @Transactional(TxType.MANDATORY)
    public Optional<Link> revoke(LinkId id, EndReason reason) {
        return links.lock(id).map(link -> revoke(link, reason));
    }

    private Link revoke(Link link, EndReason reason) {
        if (link instanceof ActiveLink active) {
            return save(active.revoke(reason));
        }
        if (link instanceof StoppedLink stopped) {
            return save(stopped.revoke(reason));
        }
        return link;
    }

    private Link save(EndedLink<?> ended) {
        links.save(ended);
        return ended.link();
    }
}
