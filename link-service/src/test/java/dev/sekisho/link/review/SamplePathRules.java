package dev.sekisho.link.review;

/** The rule, and the bank's word, over a register that a test fills by hand. */
public final class SamplePathRules {

    private SamplePathRules() {}

    public static PathRule over(PathReviews reviews) {
        return new PathRule(reviews);
    }

    public static DecidePath decisions(PathReviews reviews) {
        return new DecidePath(reviews);
    }
}
