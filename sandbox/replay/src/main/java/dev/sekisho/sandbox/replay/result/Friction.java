package dev.sekisho.sandbox.replay.result;

/**
 * What the policy costs honest people (A70).
 *
 * @param linksWanted how many asked for a link of their own account
 * @param linked how many of them have it
 * @param held how many wallets, links or accounts of honest people were held or stopped at any time
 * @param reviews how many waited for a person
 * @param longestReviewDays the longest such wait, in business days begun
 */
public record Friction(
        int customers,
        int linksWanted,
        int linked,
        int held,
        int reviews,
        int longestReviewDays,
        int chargesWanted,
        int charged) {

    public double linkSuccess() {
        return linksWanted == 0 ? 1 : (double) linked / linksWanted;
    }

    public double heldShare() {
        return customers == 0 ? 0 : (double) held / customers;
    }
}
