package dev.sekisho.compensation.trace;

import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Moves lots through wallets as the money was moved, by a rule; pure, and bounded in steps.
 *
 * <p>Times come from several machines, and facts may still be under way: a movement that has no money yet waits, and its
 * wallet's later ones behind it, until enough came in. What still waits at the end is taken to have had other money.
 */
final class Tracer {

    private final MoneyHistory history;
    private final long mostSteps;
    private final Set<ChargeId> traced;
    private final LotBook lots;
    private final Map<WalletId, Deque<Movement>> lines = new HashMap<>();
    private final Set<Movement> waiting = new LinkedHashSet<>();

    private Tracer(MoneyHistory history, TraceRule rule, long mostSteps) {
        this.history = history;
        this.mostSteps = mostSteps;
        this.traced = history.charges().stream().map(CopiedCharge::id).collect(Collectors.toSet());
        this.lots = new LotBook(rule, named(), history.opening());
    }

    /** A reversal takes the lots of its charge first, so that these are told apart even if they are not traced. */
    private Set<ChargeId> named() {
        Set<ChargeId> named = new HashSet<>(traced);
        for (Movement movement : history.movements()) {
            if (movement instanceof TakenBack back) {
                named.add(back.reversal().charge());
            }
        }
        return named;
    }

    /** @param mostSteps how many lots may be touched; what is left then was not followed */
    static Trace trace(MoneyHistory history, TraceRule rule, long mostSteps) {
        return new Tracer(history, rule, mostSteps).trace();
    }

    private Trace trace() {
        List<Movement> ordered =
                history.movements().stream().sorted(Movement.IN_ORDER).toList();
        boolean whole = history.whole();
        for (Movement movement : ordered) {
            if (lots.steps() > mostSteps) {
                whole = false;
                break;
            }
            offer(movement);
        }
        force();
        history.charges().forEach(lots::beginIfNotYet);
        lots.close(whole);
        return new Trace(
                history.charges(),
                lots.handovers().stream()
                        .filter(step -> traced.contains(step.charge()))
                        .toList(),
                lots.ends().stream()
                        .filter(end -> traced.contains(end.charge()))
                        .toList(),
                whole,
                lots.steps());
    }

    private void offer(Movement movement) {
        if (mustWait(movement)) {
            lines.computeIfAbsent(movement.giver().orElseThrow(), wallet -> new ArrayDeque<>())
                    .add(movement);
            waiting.add(movement);
        } else {
            movement.move(lots);
            letWaitingOnesGo();
        }
    }

    private boolean mustWait(Movement movement) {
        boolean othersWait =
                movement.giver().map(lines::get).map(line -> !line.isEmpty()).orElse(false);
        return othersWait || !lots.canGive(movement);
    }

    private void letWaitingOnesGo() {
        WalletId fed = lots.nextFed();
        while (fed != null) {
            Deque<Movement> line = lines.getOrDefault(fed, new ArrayDeque<>());
            while (!line.isEmpty() && lots.canGive(line.peek())) {
                go(line.poll());
            }
            fed = lots.nextFed();
        }
    }

    /** The earliest of all that wait is the first of its line, for both are in order. */
    private void force() {
        while (!waiting.isEmpty() && lots.steps() <= mostSteps) {
            Movement earliest = waiting.iterator().next();
            lines.get(earliest.giver().orElseThrow()).poll();
            go(earliest);
            letWaitingOnesGo();
        }
    }

    private void go(Movement movement) {
        waiting.remove(movement);
        movement.move(lots);
    }
}
