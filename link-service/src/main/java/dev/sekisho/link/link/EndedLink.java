package dev.sekisho.link.link;

import dev.sekisho.kernel.event.link.LinkEnded;
import java.util.Objects;

/** A link in the state it went to, together with the fact that says so. */
public record EndedLink<L extends Link>(L link, LinkEnded fact) {

    public EndedLink {
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(fact, "fact");
    }

    static <L extends Link> EndedLink<L> of(L link, EndReason reason) {
        LinkHead head = link.head();
        return new EndedLink<>(
                link,
                new LinkEnded(
                        head.id().value(),
                        head.wallet().value(),
                        head.bankAccount().value(),
                        head.bank().value(),
                        link.state().name(),
                        reason.name()));
    }
}
