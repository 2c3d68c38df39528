package dev.sekisho.compensation.settlement;

import dev.sekisho.compensation.claim.ClaimType;
import dev.sekisho.kernel.money.Money;
import java.util.Map;

/** How much of a loss the operator bears, for each fault and type of claim; the rest is the bank's. */
public record SplitShares(Map<Case, Integer> operatorPercent) {

    /** Until two persons agreed on anything else, the operator bears all. */
    public static final SplitShares ALL_OURS = new SplitShares(allOurs());

    private static final int WHOLE = 100;

    public SplitShares {
        operatorPercent = Map.copyOf(operatorPercent);
        for (Case each : Case.all()) {
            Integer percent = operatorPercent.get(each);
            if (percent == null || percent < 0 || percent > WHOLE) {
                throw new IllegalArgumentException("a rule has a share of 0 to 100 percent for every case");
            }
        }
    }

    /** In whole yen, rounded down: what cannot be divided is the operator's. */
    public Money ofBank(Money loss, Fault fault, ClaimType type) {
        int bank = WHOLE - operatorPercent.get(new Case(fault, type));
        return Money.yen(Math.multiplyExact(loss.yen(), bank) / WHOLE);
    }

    private static Map<Case, Integer> allOurs() {
        return Case.all().stream().collect(java.util.stream.Collectors.toMap(each -> each, each -> WHOLE));
    }

    /** What a share is looked up by. */
    public record Case(Fault fault, ClaimType type) {

        static java.util.List<Case> all() {
            return java.util.Arrays.stream(Fault.values())
                    .flatMap(
                            fault -> java.util.Arrays.stream(ClaimType.values()).map(type -> new Case(fault, type)))
                    .toList();
        }
    }
}
