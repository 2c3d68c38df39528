package dev.sekisho.charge.reconciliation;

import dev.sekisho.charge.reconciliation.OurOrder.Standing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds for each line of a statement the order it speaks of, by our own id alone. Pure: each line gets one verdict, and an
 * order is matched once, over all statements.
 */
final class MatchLines {

    private final Map<OrderKey, OurOrder> ours;
    private final Set<OrderKey> spoken;
    private final Set<OrderKey> settledNow;

    /**
     * @param ours the orders that the lines name, as they are now
     * @param spoken those of which a statement spoke before
     * @param settledNow those that were in doubt until this statement came
     */
    MatchLines(Map<OrderKey, OurOrder> ours, Set<OrderKey> spoken, Set<OrderKey> settledNow) {
        this.ours = Map.copyOf(ours);
        this.spoken = new HashSet<>(spoken);
        this.settledNow = Set.copyOf(settledNow);
    }

    List<JudgedLine> judge(BankStatement statement) {
        List<JudgedLine> judged = new ArrayList<>();
        for (BankLine line : statement.lines()) {
            Optional<OurOrder> order = Optional.ofNullable(ours.get(line.order()))
                    .filter(known -> known.bank().equals(statement.of().bank()));
            judged.add(new JudgedLine(line, verdict(line, order), order));
        }
        return judged;
    }

    private Verdict verdict(BankLine line, Optional<OurOrder> order) {
        if (order.isEmpty()) {
            return Verdict.UNKNOWN_LINE;
        }
        if (!spoken.add(line.order())) {
            return Verdict.SECOND_LINE;
        }
        if (!order.get().amount().equals(line.amount())) {
            return Verdict.AMOUNT_DIFFERS;
        }
        if (order.get().standing() == Standing.NOT_BOOKED) {
            return Verdict.BOOKED_THOUGH_VOIDED;
        }
        return settledNow.contains(line.order()) ? Verdict.SETTLED : Verdict.MATCHED;
    }
}
