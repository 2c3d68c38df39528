package dev.sekisho.identity.review;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.risk.RiskHold;
import dev.sekisho.identity.risk.RiskHolds;
import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.ReviewRead;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Shows a reviewer a held account with its evidence; that it was looked at is itself a fact. */
@ApplicationScoped
public class ReadReview {

    private final Reviews reviews;
    private final RiskHolds holds;
    private final Accounts accounts;
    private final Transaction transaction;

    ReadReview(Reviews reviews, RiskHolds holds, Accounts accounts, Transaction transaction) {
        this.reviews = reviews;
        this.holds = holds;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    public Optional<Dossier> read(Actor by, UUID reviewId) {
        return transaction.call(() -> reviews.lock(reviewId).map(review -> dossier(by, review)));
    }

    private Dossier dossier(Actor by, Review review) {
        ReviewCase about = review.about();
        Optional<RiskHold> hold = holds.find(about.holdId());
        Weight weight = Weight.of(hold);
        reviews.read(
                review,
                new ReviewRead(
                        about.id(),
                        about.holdId(),
                        about.account().value(),
                        weight.evidenceDigest(),
                        by.staffId(),
                        by.person().value()));
        return new Dossier(review, weight, hold, accounts.find(about.account()).orElseThrow());
    }

    /** A review with all that there is to look at. */
    public record Dossier(Review review, Weight weight, Optional<RiskHold> hold, Account account) {}
}
