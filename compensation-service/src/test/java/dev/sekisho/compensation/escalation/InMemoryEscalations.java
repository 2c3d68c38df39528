package dev.sekisho.compensation.escalation;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.compensation.EscalationRaised;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Escalations in a map, and their log in a list. */
final class InMemoryEscalations implements Escalations {

    final List<Step> steps = new ArrayList<>();
    final List<FactData> facts = new ArrayList<>();
    private final Map<UUID, Escalation> all = new LinkedHashMap<>();

    @Override
    public boolean raise(WaitingEscalation escalation, Instant last, Step step, EscalationRaised fact) {
        Sign sign = escalation.head().sign();
        boolean isThere = all.values().stream()
                .filter(one -> one.head().sign().trigger() == sign.trigger()
                        && one.head().sign().about().equals(sign.about()))
                .anyMatch(one -> one instanceof WaitingEscalation
                        || one.head().raisedAt().isAfter(last));
        if (!isThere) {
            save(escalation, step, fact);
        }
        return !isThere;
    }

    @Override
    public List<WaitingEscalation> unanswered(Instant now, int limit) {
        return waiting().stream()
                .filter(one -> one.isOverdueAt(now) && one.level().next().isPresent())
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

    List<WaitingEscalation> waiting() {
        return all.values().stream()
                .filter(WaitingEscalation.class::isInstance)
                .map(WaitingEscalation.class::cast)
                .toList();
    }
}
