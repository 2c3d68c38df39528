package dev.sekisho.compensation.trace;

import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.money.Money;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where the money of some charges went: every yen of each ends exactly once.
 *
 * @param charges the posted charges that were traced
 * @param handovers the way between wallets, in the order of time
 * @param whole false if a limit was reached, or the copy is being made anew; then some yen end as not followed
 * @param steps how many lots were touched
 */
public record Trace(
        List<CopiedCharge> charges, List<Handover> handovers, List<TraceEnd> ends, boolean whole, long steps) {

    public Trace {
        charges = List.copyOf(charges);
        handovers = List.copyOf(handovers);
        ends = List.copyOf(ends);
        Map<ChargeId, Money> ended = new HashMap<>();
        ends.forEach(end -> ended.merge(end.charge(), end.amount(), Money::plus));
        Map<ChargeId, Money> charged = new HashMap<>();
        charges.forEach(charge -> charged.put(charge.id(), charge.terms().amount()));
        if (!ended.equals(charged)) {
            throw new IllegalStateException("a trace lost money or found too much");
        }
    }

    /** Whether together they saw everything of all these charges, of which none brought no money. */
    public static boolean areWholeOf(Collection<Trace> traces, Collection<ChargeId> asked) {
        Set<ChargeId> traced = traces.stream()
                .flatMap(trace -> trace.charges().stream())
                .map(CopiedCharge::id)
                .collect(Collectors.toSet());
        return traces.stream().allMatch(Trace::whole) && traced.containsAll(asked);
    }

    /** How much ended in which way; kinds that did not happen are left out. */
    public Map<EndKind, Money> totals() {
        Map<EndKind, Money> totals = new EnumMap<>(EndKind.class);
        ends.forEach(end -> totals.merge(end.kind(), end.amount(), Money::plus));
        return totals;
    }

    /** How much was spent at which kind of shop. */
    public Map<String, Money> spentByCategory() {
        Map<String, Money> sums = new TreeMap<>();
        for (TraceEnd end : ends) {
            if (end instanceof TraceEnd.AtShop shop) {
                sums.merge(shop.payment().merchantCategory(), shop.amount(), Money::plus);
            }
        }
        return sums;
    }
}
