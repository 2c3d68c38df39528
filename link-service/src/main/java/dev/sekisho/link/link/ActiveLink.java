package dev.sekisho.link.link;

import dev.sekisho.kernel.event.link.LinkEstablished;
import dev.sekisho.kernel.id.LinkRequestId;
import java.time.Instant;
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

    /** The holder has until then; money still moves. */
    public AskedAgain askAgain(Instant until, AskedAgain.Reason why) {
        return AskedAgain.of(new ActiveLink(head.next(new Verification.Due(until))), why);
    }

    /** Everything was shown again. One that was in time keeps its dates, a late one begins as a new link does. */
    ReverifiedLink reverified(LinkRequestId by, LinkTerms shown) {
        LinkTerms terms = head.terms().upgraded(shown, head.verification().allowsAt(shown.establishedAt()));
        return ReverifiedLink.of(new ActiveLink(head.next(terms, Verification.VERIFIED)), by);
    }

    /** The time is over: a stop like every other, but for what lifts it. */
    public EndedLink<StoppedLink> lapse() {
        return EndedLink.of(new StoppedLink(head.next(Verification.UNVERIFIED), false), EndReason.VERIFICATION_OVERDUE);
    }

    /** The fact that it exists. */
    public LinkEstablished established() {
        return head.established(state());
    }

    @Override
    public LinkState state() {
        return LinkState.ACTIVE;
    }
}
