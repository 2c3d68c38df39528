package dev.sekisho.sandbox.acceptance;

import dev.sekisho.sandbox.actor.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How the bank misbehaves as the load goes on: one way after the other, each as often. */
final class Spells {

    /** A share of the bank's answers comes like this. */
    enum Kind {
        LOSE_ANSWER,
        DELAY,
        CUT_ANSWER,
        DOUBLE_ANSWER
    }

    private static final int SOONEST_MILLIS = 500;
    /** Longer than a customer waits. */
    private static final int LATEST_MILLIS = 3_500;

    private final World world;
    private final FaultPlan plan;
    private final Random random;
    private final List<Kind> order = new ArrayList<>();
    private final Map<Kind, Integer> told = new EnumMap<>(Kind.class);

    Spells(World world, FaultPlan plan, Random random) {
        this.world = world;
        this.plan = plan;
        this.random = random;
    }

    /** Told by the load before the first charge and after each. */
    synchronized void answered(int charges) {
        int each = Math.max(1, plan.charges() / plan.spells());
        if (charges % each == 0 && charges < plan.charges()) {
            begin(next());
        }
    }

    private Kind next() {
        if (order.isEmpty()) {
            order.addAll(List.of(Kind.values()));
            Collections.shuffle(order, random);
        }
        return order.remove(0);
    }

    private void begin(Kind kind) {
        Map<String, Object> fault = new HashMap<>(Map.of("mode", kind.name(), "share", plan.faultShare()));
        if (kind == Kind.DELAY) {
            fault.put("delayMillis", random.nextInt(SOONEST_MILLIS, LATEST_MILLIS));
        }
        world.script("bank-" + Town.TWO_FACTOR_BANK, fault).expect("a fault can be scripted", 200);
        told.merge(kind, 1, Integer::sum);
    }

    /** How often each way was told. */
    synchronized Map<Kind, Integer> told() {
        return Map.copyOf(told);
    }
}
