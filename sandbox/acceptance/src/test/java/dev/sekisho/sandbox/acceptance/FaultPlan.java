package dev.sekisho.sandbox.acceptance;

import java.util.List;

/**
 * How much goes wrong, and how much is asked for meanwhile.
 *
 * @param charges made in all
 * @param workers who charge at one time, each for a customer of its own
 * @param kills with SIGKILL, spread evenly over the charges
 * @param victims in the order of the first kills; later ones are drawn
 * @param lostShare of the bank's answers that are lost after it booked
 */
record FaultPlan(int charges, int workers, int kills, List<String> victims, double lostShare) {

    private static final List<String> ALL =
            List.of("charge-service", "postgres", "link-service", "compensation-service", "identity-service");

    /** A minute's worth, told with every build. */
    static final FaultPlan SHORT = new FaultPlan(240, 6, 3, ALL.subList(0, 3), 0.2);

    /** What the product promises. */
    static final FaultPlan LONG = new FaultPlan(5_000, 12, 20, ALL, 0.2);

    FaultPlan {
        victims = List.copyOf(victims);
        if (charges < workers || kills < victims.size() || workers < 1) {
            throw new IllegalArgumentException("every worker charges, and every victim is killed");
        }
    }

    static FaultPlan chosen() {
        return Boolean.getBoolean("sekisho.full") ? LONG : SHORT;
    }
}
