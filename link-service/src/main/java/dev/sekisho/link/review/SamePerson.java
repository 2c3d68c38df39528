package dev.sekisho.link.review;

import java.util.Optional;

/** Four eyes: whoever told the bank does not speak for it. */
final class SamePerson {

    private SamePerson() {}

    static Optional<ReviewRefusal> refusal(PathReviewHead head, BankWord word) {
        boolean same = head.notifiedBy()
                .map(notifier -> word.by()
                        .map(speaker -> speaker.person().equals(notifier.person()))
                        .orElse(true))
                .orElse(false);
        return same ? Optional.of(ReviewRefusal.SAME_PERSON) : Optional.empty();
    }
}
