package dev.sekisho.sandbox.acceptance;

import java.util.List;

/**
 * How much goes wrong, and how much is asked for meanwhile.
 *
 * @param charges made in all
 * @param workers who charge at one time, each for a customer of its own
 * @param kills with SIGKILL, spread evenly over the charges
 * @param victims in the order of the first kills; later ones are drawn
 * @param faultShare of the bank's answers that are lost, late, cut or doubled
 * @param spells how often the way in which the bank misbehaves changes
 * @param everyRace whether one wallet and one bank account are raced for too, and not only one person's two wallets
 * @param racers who charge at once
 * @param chargesOfRacer how often each of them does
 * @param transfersOfRacer how often each of them sends money to and fro
 */
record FaultPlan(
        int charges,
        int workers,
        int kills,
        List<String> victims,
        double faultShare,
        int spells,
        boolean everyRace,
        int racers,
        int chargesOfRacer,
        int transfersOfRacer) {

    private static final List<String> ALL =
            List.of("charge-service", "postgres", "kafka", "link-service", "compensation-service", "identity-service");

    /** A minute's worth, told with every build. */
    private static final FaultPlan SHORT = new FaultPlan(200, 5, 3, ALL.subList(0, 3), 0.2, 4, false, 20, 6, 3);

    /** What the product promises; less of it by {@code -Dsekisho.fault.charges=} and {@code -Dsekisho.fault.kills=}. */
    private static final FaultPlan LONG = new FaultPlan(50_000, 12, 300, ALL, 0.2, 200, true, 20, 40, 50);

    FaultPlan {
        victims = List.copyOf(victims.subList(0, Math.min(kills, victims.size())));
        if (kills < 1 || workers < 1 || charges / (kills + 1) < workers) {
            throw new IllegalArgumentException("every worker charges at least once between two kills");
        }
    }

    static FaultPlan chosen() {
        FaultPlan usual = Boolean.getBoolean("sekisho.full") ? LONG : SHORT;
        int charges = Integer.getInteger("sekisho.fault.charges", usual.charges);
        int kills = Integer.getInteger("sekisho.fault.kills", usual.kills);
        int spells = Math.max(4, Math.min(usual.spells, charges / 50));
        return new FaultPlan(
                charges,
                usual.workers,
                kills,
                usual.victims,
                usual.faultShare,
                spells,
                usual.everyRace,
                usual.racers,
                usual.chargesOfRacer,
                usual.transfersOfRacer);
    }

    int chargesOfWorker() {
        return charges / workers;
    }

    int chargesBetweenKills() {
        return charges / (kills + 1);
    }

    /** So little at a time that no worker comes near what a new link may give on its first day. */
    long mostYen() {
        return Math.max(1, Math.min(60, 40_000 / chargesOfWorker()));
    }
}
