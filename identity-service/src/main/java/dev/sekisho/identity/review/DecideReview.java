package dev.sekisho.identity.review;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.risk.RiskHolds;
import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.StaffRole;
import dev.sekisho.identity.staff.StaffTokens;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.ReviewRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Releases a held account or closes it, with a reason.
 *
 * <p>What a score alone held, one reviewer releases. A hard limit, a score of twice the sum, another person's proof and
 * every closing take two persons.
 */
@ApplicationScoped
public class DecideReview {

    private final Reviews reviews;
    private final RiskHolds holds;
    private final Accounts accounts;
    private final StaffTokens tokens;
    private final Transaction transaction;
    private final InstantSource clock;

    DecideReview(
            Reviews reviews,
            RiskHolds holds,
            Accounts accounts,
            StaffTokens tokens,
            Transaction transaction,
            InstantSource clock) {
        this.reviews = reviews;
        this.holds = holds;
        this.accounts = accounts;
        this.tokens = tokens;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param machineTime by which the caller's token stands or not */
    public ReviewOutcome decide(Actor by, UUID reviewId, Verdict verdict, Instant machineTime) {
        Instant now = clock.instant();
        return transaction.call(() -> {
            if (!tokens.stands(by.tokenId(), by.staffId(), StaffRole.REVIEWER, machineTime)) {
                return new ReviewOutcome.Refused(ReviewRefusal.NOT_ENTITLED);
            }
            Optional<Review> review = reviews.lock(reviewId);
            return review.isEmpty()
                    ? new ReviewOutcome.Refused(ReviewRefusal.UNKNOWN)
                    : keep(by, review.get(), verdict, outcome(by, review.get(), verdict, now));
        });
    }

    private ReviewOutcome outcome(Actor by, Review review, Verdict verdict, Instant now) {
        return review instanceof UndecidedReview undecided
                ? undecided.decide(verdict, Weight.of(holds.find(review.about().holdId())), by, now)
                : new ReviewOutcome.Refused(ReviewRefusal.DECIDED);
    }

    private ReviewOutcome keep(Actor by, Review review, Verdict verdict, ReviewOutcome outcome) {
        if (outcome instanceof ReviewOutcome.Decided decided) {
            reviews.save(decided);
            release(decided.review());
        } else if (outcome instanceof ReviewOutcome.Proposed proposed) {
            reviews.save(proposed);
        } else if (outcome instanceof ReviewOutcome.Refused refused) {
            reviews.refused(review, fact(by, review.about(), verdict, refused.why()));
        }
        return outcome;
    }

    /** A closed account keeps its hold, which nobody releases any more. */
    private void release(DecidedReview review) {
        if (review.verdict().decision() == Decision.RELEASE) {
            Account account = accounts.lock(review.about().account()).orElseThrow();
            accounts.save(account.released(review.about().holdId()));
            holds.released(review.about().holdId(), review.decided().at());
        }
    }

    private static ReviewRefused fact(Actor by, ReviewCase about, Verdict verdict, ReviewRefusal why) {
        return new ReviewRefused(
                about.id(),
                about.holdId(),
                about.account().value(),
                verdict.decision().name(),
                why.name(),
                by.staffId(),
                by.person().value());
    }
}
