package dev.sekisho.charge.monitoring;

import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Charges that rise in steps within a short time: 1,000 to see that it works, then 10,000, then 100,000 (2019-2020).
 *
 * <p>Charges between the steps do not hide them.
 *
 * @param factor how many times the one before each step is at least
 * @param top what the last step is at least
 */
record Ladder(Duration within, int steps, int factor, Money top, LinkAge age) implements Pattern {

    /** No run of rising yen is longer than this: more of a subject's charges are not looked at in one go. */
    private static final int MOST_CHARGES = 500;

    static Ladder of(Parameters values) {
        return new Ladder(
                values.seconds("withinSeconds"),
                values.count("steps"),
                values.count("factor"),
                values.yen("topYen"),
                values.linkAge());
    }

    @Override
    public Set<MovementKind> kinds() {
        return Set.of(MovementKind.CHARGE);
    }

    @Override
    public Duration reach() {
        return within;
    }

    @Override
    public List<Movement> seen(List<Movement> upTo) {
        Movement last = Pattern.last(upTo);
        if (!last.isCharge() || top.isMoreThan(last.amount())) {
            return List.of();
        }
        List<Movement> charges = upTo.stream()
                .filter(Movement::isCharge)
                .filter(charge -> charge.isWithin(within, last))
                .filter(age::covers)
                .toList();
        List<Movement> longest =
                longestRunTo(last, charges.subList(Math.max(0, charges.size() - MOST_CHARGES), charges.size()));
        return longest.size() >= steps ? longest : List.of();
    }

    /** The longest run of steps that ends with the last charge; empty if that is too old a link's. */
    private List<Movement> longestRunTo(Movement last, List<Movement> charges) {
        List<List<Movement>> runs = new ArrayList<>();
        for (Movement charge : charges) {
            List<Movement> longest = List.of();
            for (List<Movement> run : runs) {
                if (run.size() > longest.size() && isStep(Pattern.last(run), charge)) {
                    longest = run;
                }
            }
            List<Movement> longer = new ArrayList<>(longest);
            longer.add(charge);
            runs.add(longer);
        }
        return runs.stream()
                .filter(run -> Pattern.last(run).equals(last))
                .findFirst()
                .orElse(List.of());
    }

    private boolean isStep(Movement lower, Movement higher) {
        return higher.amount().yen() >= Math.multiplyExact(lower.amount().yen(), (long) factor);
    }
}
