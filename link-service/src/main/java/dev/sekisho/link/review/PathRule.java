package dev.sekisho.link.review;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.bank.PostureRule.PostureRefusal;
import dev.sekisho.link.control.LinkControl;
import dev.sekisho.link.control.LinkControls;
import dev.sekisho.link.decision.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Lets nobody link at a bank that has not reviewed their class and way of proving who they are (A65). */
@ApplicationScoped
public class PathRule {

    private static final PostureRefusal NOT_REVIEWED = new PostureRefusal(
            "PATH_NOT_REVIEWED",
            new Words(
                    "このお客さま区分と本人確認方法について、この銀行の審査が済んでいません。",
                    "This bank has not reviewed this class of customers and their way of proving who they are."));

    private final PathReviews reviews;
    private final boolean on;

    PathRule(PathReviews reviews, LinkControls controls) {
        this.reviews = reviews;
        this.on = controls.has(LinkControl.REVIEWED_PATH);
    }

    /** Empty if the bank reviewed at least one path, before it is known who asks. */
    public Optional<PostureRefusal> refusalFor(BankCode bank) {
        return on && reviews.reviewedAt(bank).isEmpty() ? Optional.of(NOT_REVIEWED) : Optional.empty();
    }

    /** Empty if customers of this path may go on to this bank's page. */
    public Optional<PostureRefusal> refusalFor(BankCode bank, IdentityPath path) {
        return !on || reviews.reviewedAt(bank).contains(path) ? Optional.empty() : Optional.of(NOT_REVIEWED);
    }

    /** As {@link #refusalFor(BankCode, IdentityPath)}, true until the transaction that creates the link ends. */
    public Optional<PostureRefusal> lastRefusalFor(BankCode bank, IdentityPath path) {
        return !on || reviews.holdsReviewed(bank, path) ? Optional.empty() : Optional.of(NOT_REVIEWED);
    }
}
