package dev.sekisho.link.review.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.review.BankWord;
import dev.sekisho.link.review.PathReview;
import dev.sekisho.link.review.Speaker;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A review as staff and the bank's users see it; people are named by their staff ids. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PathReviewView(
        UUID reviewId,
        String bankCode,
        CustomerClass customerClass,
        String method,
        String state,
        Instant notifiedAt,
        UUID notifiedBy,
        Instant decidedAt,
        UUID decidedBy,
        String findings) {

    static PathReviewView of(PathReview review) {
        Optional<BankWord> word = review.decided();
        return new PathReviewView(
                review.head().id(),
                review.head().bank().value(),
                review.head().path().customerClass(),
                review.head().path().method(),
                word.map(said -> said.verdict().name()).orElse("NOTIFIED"),
                review.head().notifiedAt(),
                review.head().notifiedBy().map(Speaker::staffId).orElse(null),
                word.map(BankWord::at).orElse(null),
                word.flatMap(BankWord::by).map(Speaker::staffId).orElse(null),
                word.map(BankWord::findings).orElse(null));
    }
}
