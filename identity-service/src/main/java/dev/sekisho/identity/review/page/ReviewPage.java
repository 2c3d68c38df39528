package dev.sekisho.identity.review.page;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.review.DecidedReview;
import dev.sekisho.identity.review.Decision;
import dev.sekisho.identity.review.ProposedReview;
import dev.sekisho.identity.review.ReadReview.Dossier;
import dev.sekisho.identity.review.Review;
import dev.sekisho.identity.review.ReviewReason;
import dev.sekisho.identity.review.Reviews.State;
import dev.sekisho.identity.risk.Evidence;
import dev.sekisho.identity.staff.Actor;
import dev.sekisho.kit.page.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One held account: what is known of it, what held it, what was said. Whether anything else holds it is not said: a
 * screening might.
 *
 * @param done what the one who looks did just now, or nothing
 */
public record ReviewPage(Dossier dossier, Instant due, boolean overdue, Actor reader, Optional<DeskText> done) {

    static ReviewPage of(Dossier dossier, Instant due, Instant now, Actor reader, Optional<DeskText> done) {
        boolean isOver = dossier.review() instanceof DecidedReview;
        return new ReviewPage(dossier, due, !isOver && !now.isBefore(due), reader, done);
    }

    public Review review() {
        return dossier.review();
    }

    public String reviewId() {
        return review().about().id().toString();
    }

    public Account account() {
        return dossier.account();
    }

    public State state() {
        if (review() instanceof DecidedReview over) {
            return over.verdict().decision() == Decision.RELEASE ? State.RELEASED : State.CLOSED;
        }
        return review() instanceof ProposedReview ? State.PROPOSED : State.OPEN;
    }

    public List<Evidence> evidence() {
        return dossier.hold().map(hold -> hold.assessment().evidence()).orElse(List.of());
    }

    public Optional<String> policyVersion() {
        return dossier.hold().map(hold -> hold.assessment().policyVersion());
    }

    public Optional<ProposedReview> proposal() {
        return review() instanceof ProposedReview open ? Optional.of(open) : Optional.empty();
    }

    public Optional<DecidedReview> decided() {
        return review() instanceof DecidedReview over ? Optional.of(over) : Optional.empty();
    }

    /** Whether who looks proposed what is waiting, by whatever account. */
    public boolean isOwnProposal() {
        return proposal()
                .filter(open -> open.proposed().person().equals(reader.person()))
                .isPresent();
    }

    /** What is offered; nothing more than that: what may be is decided where it is done. */
    public List<Choice> choices() {
        return decided().isPresent()
                ? List.of()
                : Arrays.stream(Decision.values())
                        .filter(decision -> !(isOwnProposal()
                                && proposal().orElseThrow().verdict().decision() == decision))
                        .map(this::choice)
                        .toList();
    }

    private Choice choice(Decision decision) {
        boolean seconds =
                proposal().filter(open -> open.verdict().decision() == decision).isPresent();
        return new Choice(
                decision,
                Arrays.stream(ReviewReason.values())
                        .filter(reason -> reason.isFor(decision))
                        .toList(),
                !seconds && dossier.weight().needsTwo(review().about().kind(), decision));
    }

    /** How long a rule looked back, in words. */
    public static String window(Duration window, Words words) {
        long days = window.toDays();
        return days > 1 ? words.of(DeskText.DAYS, days) : words.of(DeskText.HOURS, window.toHours());
    }

    /** One decision. @param needsTwo whether another person has to agree to it */
    public record Choice(Decision decision, List<ReviewReason> reasons, boolean needsTwo) {

        public boolean isClose() {
            return decision == Decision.CLOSE;
        }
    }
}
