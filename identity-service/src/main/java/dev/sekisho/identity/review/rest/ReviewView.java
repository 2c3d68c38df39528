package dev.sekisho.identity.review.rest;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.PhoneWorth;
import dev.sekisho.identity.review.DecidedReview;
import dev.sekisho.identity.review.Decision;
import dev.sekisho.identity.review.ProposedReview;
import dev.sekisho.identity.review.ReadReview.Dossier;
import dev.sekisho.identity.review.Review;
import dev.sekisho.identity.review.ReviewCase;
import dev.sekisho.identity.review.ReviewClock;
import dev.sekisho.identity.review.Reviews.State;
import dev.sekisho.identity.review.Verdict;
import dev.sekisho.identity.risk.Evidence;
import dev.sekisho.identity.risk.RiskHold;
import dev.sekisho.identity.staff.Signature;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A held account as a reviewer sees it: what is known of it, and what held it, by keyed hashes only. Whether anything else
 * holds it is not said: a screening might.
 *
 * @param releaseNeedsTwo whether a second person has to agree to a release; a closing always needs one
 */
record ReviewView(
        UUID reviewId,
        String kind,
        State state,
        Instant since,
        Instant dueAt,
        boolean overdue,
        AccountPart account,
        int score,
        int holdAt,
        boolean releaseNeedsTwo,
        String policyVersion,
        List<EvidenceView> evidence,
        SaidView proposed,
        SaidView decided) {

    static ReviewView of(Dossier dossier, ReviewClock clock, Instant now) {
        ReviewCase about = dossier.review().about();
        Instant due = clock.due(about.since());
        Optional<RiskHold> hold = dossier.hold();
        return new ReviewView(
                about.id(),
                about.kind().name(),
                state(dossier.review()),
                about.since(),
                due,
                !(dossier.review() instanceof DecidedReview) && !now.isBefore(due),
                AccountPart.of(dossier.account()),
                dossier.weight().score(),
                dossier.weight().holdAt(),
                dossier.weight().needsTwo(about.kind(), Decision.RELEASE),
                hold.map(known -> known.assessment().policyVersion()).orElse(null),
                hold.map(known -> known.assessment().evidence()).orElse(List.of()).stream()
                        .map(EvidenceView::of)
                        .toList(),
                proposed(dossier.review()),
                decided(dossier.review()));
    }

    private static State state(Review review) {
        if (review instanceof DecidedReview over) {
            return over.verdict().decision() == Decision.RELEASE ? State.RELEASED : State.CLOSED;
        }
        return review instanceof ProposedReview ? State.PROPOSED : State.OPEN;
    }

    private static SaidView proposed(Review review) {
        if (review instanceof ProposedReview open) {
            return SaidView.of(open.verdict(), open.proposed());
        }
        return review instanceof DecidedReview over
                ? over.proposed()
                        .map(first -> SaidView.of(over.verdict(), first))
                        .orElse(null)
                : null;
    }

    private static SaidView decided(Review review) {
        return review instanceof DecidedReview over ? SaidView.of(over.verdict(), over.decided()) : null;
    }

    /** What is known of the account. */
    record AccountPart(
            UUID accountId,
            String customerClass,
            int assurance,
            PhoneWorth phoneWorth,
            UUID personId,
            Instant provedAt) {

        static AccountPart of(Account account) {
            return new AccountPart(
                    account.id().value(),
                    account.customerClass().name(),
                    account.assurance().level(),
                    account.phone().map(phone -> phone.worth()).orElse(null),
                    account.identity()
                            .map(identity -> identity.person().value())
                            .orElse(null),
                    account.identity().map(identity -> identity.provedAt()).orElse(null));
        }
    }

    /** One broken rule: what was seen how often, and how often would have been within it. */
    record EvidenceView(
            String rule,
            String signal,
            String counted,
            String key,
            int seen,
            int most,
            long windowSeconds,
            String severity,
            int weight) {

        static EvidenceView of(Evidence one) {
            return new EvidenceView(
                    one.rule(),
                    one.signal().name(),
                    one.counted().name(),
                    one.key(),
                    one.seen(),
                    one.most(),
                    one.window().toSeconds(),
                    one.severity().name(),
                    one.weight());
        }
    }

    /** Who said what, and when. */
    record SaidView(String decision, String reason, UUID staffId, Instant at) {

        static SaidView of(Verdict verdict, Signature signature) {
            return new SaidView(
                    verdict.decision().name(), verdict.reason().name(), signature.staffId(), signature.at());
        }
    }
}
