package dev.sekisho.link.link;

import dev.sekisho.kernel.event.link.LinkEstablished;
import java.util.Objects;

/** A link through which money may be pulled, once its waiting time is over. */
public record ActiveLink(LinkHead head) implements Link {

    public ActiveLink {
        Objects.requireNonNull(head, "head");
    }

    /** No debit leaves any more; the customer may still end it, and a stop that was not the bank's may be lifted. */
    public EndedLink<StoppedLink> stop(EndReason reason) {
        return EndedLink.of(new StoppedLink(head.next(), reason == EndReason.MANDATE_REVOKED_AT_BANK), reason);
    }

    /** For good: the bank account goes back to the same wallet only by a new request. */
    public EndedLink<RevokedLink> revoke(EndReason reason) {
        return EndedLink.of(new RevokedLink(head.next()), reason);
    }

    /** The fact that it exists. */
    public LinkEstablished established() {
        LinkTerms terms = head.terms();
        return new LinkEstablished(
                head.id().value(),
                head.request().value(),
                head.wallet().value(),
                head.person().value(),
                head.bankAccount().value(),
                head.bank().value(),
                head.accountMask(),
                state().name(),
                terms.tier().name(),
                terms.establishedAt(),
                terms.chargeableFrom());
    }

    @Override
    public LinkState state() {
        return LinkState.ACTIVE;
    }
}
