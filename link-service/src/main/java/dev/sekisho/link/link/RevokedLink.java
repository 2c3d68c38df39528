package dev.sekisho.link.link;

import java.util.Objects;

/** A link that is over; nothing leads out of here. */
public record RevokedLink(LinkHead head) implements Link {

    public RevokedLink {
        Objects.requireNonNull(head, "head");
    }

    @Override
    public LinkState state() {
        return LinkState.REVOKED;
    }
}
