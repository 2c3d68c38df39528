package dev.sekisho.link.bankrequest;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bankrequest.SecurityReview.Remedy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Keeps security reviews: the side that looked records it, the side that was looked at says what it did about it. */
@ApplicationScoped
public class RecordReview {

    private final SecurityReviews reviews;
    private final Banks banks;

    RecordReview(SecurityReviews reviews, Banks banks) {
        this.reviews = reviews;
        this.banks = banks;
    }

    @Transactional
    public Outcome record(SecurityReview review) {
        if (banks.find(review.bank(), review.recordedAt()).isEmpty()) {
            return Outcome.BANK_UNKNOWN;
        }
        if (review.repeats().isPresent() && !repeats(review)) {
            return Outcome.REPEATS_NOTHING;
        }
        reviews.add(review, review.recorded());
        return Outcome.RECORDED;
    }

    /** Only an earlier review of the same side at the same bank is done again. */
    private boolean repeats(SecurityReview review) {
        return reviews.find(review.repeats().orElseThrow())
                .filter(earlier -> earlier.bank().equals(review.bank())
                        && earlier.reviewedBy() == review.reviewedBy()
                        && !earlier.reviewedOn().isAfter(review.reviewedOn()))
                .isPresent();
    }

    /** Empty if there is no such review for this speaker. @param bank of a bank's own user; empty for the operator */
    @Transactional
    public Optional<Outcome> remedy(UUID id, Remedy remedy, Optional<BankCode> bank) {
        Side side = bank.isPresent() ? Side.BANK : Side.OPERATOR;
        return reviews.lock(id)
                .filter(review -> bank.map(review.bank()::equals).orElse(true))
                .map(review -> remedied(review, remedy, side));
    }

    private Outcome remedied(SecurityReview review, Remedy remedy, Side side) {
        if (review.reviewedBy() == side) {
            return Outcome.OWN_REVIEW;
        }
        if (review.remedy().isPresent() || remedy.on().isBefore(review.reviewedOn())) {
            return Outcome.NOT_NOW;
        }
        reviews.remedied(review.remedied(remedy), review.fact(remedy));
        return Outcome.RECORDED;
    }

    /** What came of it. */
    public enum Outcome {
        RECORDED,
        BANK_UNKNOWN,
        /** It names a review that is none of the same side at the same bank. */
        REPEATS_NOTHING,
        /** The side that looked does not remedy. */
        OWN_REVIEW,
        /** It was remedied before, or is said to have been before anybody looked. */
        NOT_NOW
    }
}
