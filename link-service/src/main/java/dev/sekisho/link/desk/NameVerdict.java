package dev.sekisho.link.desk;

/** A decision with its reason, which belongs to it, and words for those who ask later. */
public record NameVerdict(DeskDecision decision, DeskReason reason, String words) {

    public static final int MAX_WORDS = 1_000;

    public NameVerdict {
        if (!reason.isFor(decision)) {
            throw new IllegalArgumentException("this is no reason for that decision");
        }
        if (words == null || words.isBlank() || words.length() > MAX_WORDS) {
            throw new IllegalArgumentException("a decision is explained in a few sentences");
        }
    }

    @Override
    public String toString() {
        return "NameVerdict[" + decision + " " + reason + "]";
    }
}
