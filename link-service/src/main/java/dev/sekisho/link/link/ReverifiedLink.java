package dev.sekisho.link.link;

import dev.sekisho.kernel.event.link.LinkReverified;
import dev.sekisho.kernel.id.LinkRequestId;
import java.util.Objects;

/** A link for which everything was shown again, active on these terms, together with the fact that says so. */
public record ReverifiedLink(ActiveLink link, LinkReverified fact) {

    public ReverifiedLink {
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(fact, "fact");
    }

    static ReverifiedLink of(ActiveLink link, LinkRequestId by) {
        LinkHead head = link.head();
        LinkTerms terms = head.terms();
        return new ReverifiedLink(
                link,
                new LinkReverified(
                        head.id().value(),
                        by.value(),
                        head.wallet().value(),
                        head.person().value(),
                        head.bankAccount().value(),
                        head.bank().value(),
                        head.accountMask(),
                        link.state().name(),
                        terms.tier().name(),
                        terms.establishedAt(),
                        terms.chargeableFrom()));
    }
}
