package dev.sekisho.link.link;

import java.util.Objects;

/** A link through which nothing is debited; it still belongs to its wallet. */
public record StoppedLink(LinkHead head) implements Link {

    public StoppedLink {
        Objects.requireNonNull(head, "head");
    }

    public EndedLink<RevokedLink> revoke(EndReason reason) {
        return EndedLink.of(new RevokedLink(head.next()), reason);
    }

    @Override
    public LinkState state() {
        return LinkState.STOPPED;
    }
}
