package dev.sekisho.compensation.claim;

/** Money before the decision that no bank was told of yet. */
public interface UnsentInterims {

    /** It was to be paid on what the claim said before: nobody is paid it, and nothing counts it any more. */
    void giveUp(Claim claim, Actor by);
}
