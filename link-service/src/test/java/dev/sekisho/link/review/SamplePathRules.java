package dev.sekisho.link.review;

import dev.sekisho.link.control.LinkControls;

/** The rule, and the bank's word, over a register that a test fills by hand. */
public final class SamplePathRules {

    private SamplePathRules() {}

    public static PathRule over(PathReviews reviews, LinkControls controls) {
        return new PathRule(reviews, controls);
    }

    public static DecidePath decisions(PathReviews reviews) {
        return new DecidePath(reviews);
    }
}
