package dev.sekisho.sandbox.world.fault;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which party misbehaves how; the calls it strikes are drawn from a seed, so a script strikes the same calls again.
 *
 * <p>A script belongs to one run of the world: after a restart everybody behaves.
 */
public final class FaultScript {

    private final long seed;
    private final Set<String> targets;
    private final Map<String, Fault> faults = new TreeMap<>();
    private final Map<String, Random> draws = new TreeMap<>();

    public FaultScript(long seed, Set<String> targets) {
        this.seed = seed;
        this.targets = Set.copyOf(targets);
    }

    public boolean knows(String target) {
        return targets.contains(target);
    }

    /** Replaces the target's fault, and begins its draws anew. */
    public synchronized void put(String target, Fault fault) {
        if (!knows(target)) {
            throw new IllegalArgumentException("no such target");
        }
        faults.put(target, fault);
        draws.put(target, new Random(seed ^ target.hashCode()));
    }

    public synchronized void remove(String target) {
        faults.remove(target);
    }

    public synchronized void removeAll() {
        faults.clear();
    }

    public synchronized Map<String, Fault> faults() {
        return new TreeMap<>(faults);
    }

    /** The fault that strikes the present call of the target, if one does. */
    public synchronized Optional<Fault> draw(String target) {
        Fault fault = faults.get(target);
        if (fault == null || draws.get(target).nextDouble() >= fault.share()) {
            return Optional.empty();
        }
        if (fault.isLast()) {
            faults.remove(target);
        } else {
            faults.put(target, fault.struck());
        }
        return Optional.of(fault);
    }
}
