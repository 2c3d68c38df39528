package dev.sekisho.compensation.escalation;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.compensation.EscalationRaised;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Escalations in a map, and their log in a list. */
public final class InMemoryEscalations implements Escalations {

    final List<Step> steps = new ArrayList<>();
    final List<FactData> facts = new ArrayList<>();
    private final Map<UUID, Escalation> all = new LinkedHashMap<>();

    @Override
    public Optional<Escalation> last(Trigger trigger, String about) {
        return all.values().stream()
                .filter(one -> one.head().sign().trigger() == trigger
                        && one.head().sign().about().equals(about))
                .max(Comparator.comparing(one -> one.head().raisedAt()));
    }

    @Override
    public boolean raise(WaitingEscalation escalation, Step step, EscalationRaised fact) {
        Sign sign = escalation.head().sign();
        boolean waits = last(sign.trigger(), sign.about())
                .filter(WaitingEscalation.class::isInstance)
                .isPresent();
        if (!waits) {
            save(escalation, step, fact);
        }
        return !waits;
    }

    @Override
    public List<WaitingEscalation> unanswered(Instant now, Instant calledBy, int limit) {
        return waiting().stream()
                .filter(one -> one.isOverdueAt(now)
                        && (one.level().next().isPresent() || !one.since().isAfter(calledBy)))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Escalation> lock(UUID id) {
        return find(id);
    }

    @Override
    public void save(Escalation moved, Step step, FactData fact) {
        all.put(moved.head().id(), moved);
        steps.add(step);
        facts.add(fact);
    }

    @Override
    public Optional<Escalation> find(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Escalation> list(Optional<Boolean> waiting, Optional<Place> after, int limit) {
        return all.values().stream().limit(limit).toList();
    }

    @Override
    public List<Step> stepsOf(UUID id) {
        return steps.stream().filter(step -> step.escalation().equals(id)).toList();
    }

    @Override
    public List<Logged> log(Instant from, Instant until, int limit) {
        return steps.stream()
                .map(step -> new Logged(step, all.get(step.escalation()).head().sign()))
                .toList();
    }

    @Override
    public Counts counts(Instant now) {
        long late = waiting().stream().filter(one -> one.isOverdueAt(now)).count();
        return new Counts(waiting().size(), late);
    }

    /** The kinds of all steps, in order. */
    public List<String> stepsSaid() {
        return steps.stream().map(step -> step.kind().name()).toList();
    }

    List<WaitingEscalation> waiting() {
        return all.values().stream()
                .filter(WaitingEscalation.class::isInstance)
                .map(WaitingEscalation.class::cast)
                .toList();
    }
}
