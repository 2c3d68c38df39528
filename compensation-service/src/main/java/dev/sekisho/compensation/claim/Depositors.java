package dev.sekisho.compensation.claim;

/** How much depositors got back in all (A46). */
public interface Depositors {

    Figures figures();

    /**
     * Of paid claims only; a depositor is a bank account, whatever the number of its claims.
     *
     * @param median the lower of the two in the middle, so that it is a sum that somebody got
     * @param cameBack claims whose money the bank sent back and that are not paid again yet; of them nothing is in the rest
     * @param inQuestion paid claims of which money that came back may be, until two persons say; they are in the rest
     */
    record Figures(
            long claims,
            long depositors,
            long totalYen,
            long minimumYen,
            long medianYen,
            long maximumYen,
            long cameBack,
            long cameBackYen,
            long inQuestion,
            long inQuestionYen) {}
}
