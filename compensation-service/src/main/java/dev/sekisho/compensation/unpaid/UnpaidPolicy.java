package dev.sekisho.compensation.unpaid;

/** @param businessDays in which a claim has to leave each state on its way to the money */
public record UnpaidPolicy(int businessDays) {

    public UnpaidPolicy {
        if (businessDays < 1) {
            throw new IllegalArgumentException("a claim has a day at least");
        }
    }
}
