package dev.sekisho.link.link;

import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Ends a customer's own link; done twice, it is done once. */
@ApplicationScoped
public class RevokeLink {

    private final Links links;

    RevokeLink(Links links) {
        this.links = links;
    }

    /** Empty if this wallet has no such link. */
    @Transactional
    public Optional<Link> revoke(LinkId id, WalletId owner) {
        return links.lock(id, owner).map(this::revoke);
    }

    private Link revoke(Link link) {
        if (link instanceof ActiveLink active) {
            return save(active.revoke(EndReason.BY_CUSTOMER));
        }
        if (link instanceof StoppedLink stopped) {
            return save(stopped.revoke(EndReason.BY_CUSTOMER));
        }
        return link;
    }

    private Link save(EndedLink<?> ended) {
        links.save(ended);
        return ended.link();
    }
}
