package dev.sekisho.link.link;

import dev.sekisho.kernel.event.link.LinkReleased;
import java.util.Objects;
import java.util.Optional;

/**
 * A link through which nothing is debited; it still belongs to its wallet.
 *
 * @param mandateEnded whether the depositor ended the mandate at the bank: nobody here can make it active again
 */
public record StoppedLink(LinkHead head, boolean mandateEnded) implements Link {

    public StoppedLink {
        Objects.requireNonNull(head, "head");
    }

    public EndedLink<RevokedLink> revoke(EndReason reason) {
        return EndedLink.of(new RevokedLink(head.next()), reason);
    }

    /** The bank says so while the link is stopped for another reason. */
    public EndedLink<StoppedLink> mandateRevoked() {
        return EndedLink.of(new StoppedLink(head.next(), true), EndReason.MANDATE_REVOKED_AT_BANK);
    }

    /** Once the last stop was lifted; empty where the mandate has ended meanwhile. */
    public Optional<ReleasedLink> release() {
        if (mandateEnded) {
            return Optional.empty();
        }
        ActiveLink active = new ActiveLink(head.next());
        return Optional.of(new ReleasedLink(
                active,
                new LinkReleased(
                        head.id().value(),
                        head.wallet().value(),
                        head.bankAccount().value(),
                        head.bank().value(),
                        active.state().name())));
    }

    @Override
    public LinkState state() {
        return LinkState.STOPPED;
    }
}
