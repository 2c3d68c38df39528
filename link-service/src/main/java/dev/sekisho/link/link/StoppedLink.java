package dev.sekisho.link.link;

import dev.sekisho.kernel.event.link.LinkEstablished;
import dev.sekisho.kernel.event.link.LinkReleased;
import dev.sekisho.kernel.id.LinkRequestId;
import java.time.Instant;
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

    /** Once the last stop was lifted; empty where the mandate has ended or verification is missing. */
    public Optional<ReleasedLink> release() {
        if (mandateEnded || head.verification() instanceof Verification.Unverified) {
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

    /** The holder has until then; a case or the bank goes on stopping it. */
    public AskedAgain askAgain(Instant until, AskedAgain.Reason why) {
        return AskedAgain.of(new StoppedLink(head.next(new Verification.Due(until)), mandateEnded), why);
    }

    /** The time is over: lifting every other stop does not make it active again. */
    public EndedLink<StoppedLink> lapse() {
        return EndedLink.of(
                new StoppedLink(head.next(Verification.UNVERIFIED), mandateEnded), EndReason.VERIFICATION_OVERDUE);
    }

    /** Everything was shown again for one that only this had stopped: it begins as a new link does. */
    ReverifiedLink reverified(LinkRequestId by, LinkTerms shown) {
        return ReverifiedLink.of(new ActiveLink(head.next(shown, Verification.VERIFIED)), by);
    }

    /** An operator's old link, of which nothing is known but what the operator says. */
    public static StoppedLink imported(LinkHead head) {
        return new StoppedLink(head, false);
    }

    /** The fact that an imported one exists. */
    public LinkEstablished established() {
        return head.established(state());
    }

    @Override
    public LinkState state() {
        return LinkState.STOPPED;
    }
}
