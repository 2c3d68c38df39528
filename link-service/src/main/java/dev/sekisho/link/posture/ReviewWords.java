package dev.sekisho.link.posture;

import dev.sekisho.link.decision.Words;

/** Each standing of a review, in words. */
final class ReviewWords {

    private ReviewWords() {}

    static Words of(ReviewState state) {
        return switch (state) {
            case MISSING -> new Words("点検の記録がありません。", "No review is recorded.");
            case CURRENT -> new Words("点検は期限内です。", "The review is current.");
            case DUE_SOON -> new Words("点検の期限が近づいています。", "The next review is due soon.");
            case OVERDUE -> new Words("点検の期限を過ぎています。", "The review is overdue.");
        };
    }
}
