package dev.sekisho.charge.charge;

import dev.sekisho.kernel.id.ChargeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes answers of banks one after the other at one moment, each finding the charge as the ones before left it; touches
 * nothing but its own lists, which are then written in one go.
 */
final class SettleRound {

    private final Map<ChargeId, Charge> present;
    private final Instant now;
    private final Map<ChargeId, Integer> stepsOf = new HashMap<>();
    private final List<List<Charge>> steps = new ArrayList<>();
    private final List<PostedCharge> posted = new ArrayList<>();
    private final List<VoidedCharge> voided = new ArrayList<>();

    SettleRound(Map<ChargeId, Charge> present, Instant now) {
        this.present = new HashMap<>(present);
        this.now = now;
    }

    /** The state the charge is in by now. */
    Charge settle(Settlement settlement) {
        ChargeId id = settlement.seen().id();
        if (present.get(id) instanceof PendingCharge pending) {
            Charge next = pending.answered(settlement.answer(), now);
            if (!next.equals(pending)) {
                enter(next);
            }
        }
        return present.get(id);
    }

    private void enter(Charge next) {
        present.put(next.id(), next);
        int step = stepsOf.merge(next.id(), 1, Integer::sum) - 1;
        if (step == steps.size()) {
            steps.add(new ArrayList<>());
        }
        steps.get(step).add(next);
        if (next instanceof PostedCharge credit) {
            posted.add(credit);
        }
        if (next instanceof VoidedCharge nothing) {
            voided.add(nothing);
        }
    }

    /** The states entered, first steps first: no charge is in a list twice. */
    List<List<Charge>> steps() {
        return steps;
    }

    List<PostedCharge> posted() {
        return posted;
    }

    List<VoidedCharge> voided() {
        return voided;
    }
}
