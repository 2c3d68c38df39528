package dev.sekisho.identity.review;

/** A decision with its reason, which belongs to it. */
public record Verdict(Decision decision, ReviewReason reason) {

    public Verdict {
        if (!reason.isFor(decision)) {
            throw new IllegalArgumentException("this is no reason for that decision");
        }
    }
}
