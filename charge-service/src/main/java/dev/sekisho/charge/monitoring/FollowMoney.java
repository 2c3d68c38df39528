package dev.sekisho.charge.monitoring;

import dev.sekisho.charge.monitoring.Movements.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Looks at the movements among the next facts and raises alerts for those that meet a rule.
 *
 * <p>One that became known late may make a later one meet a rule: those are looked at again. What is raised is the same
 * in whatever order movements became known.
 */
@ApplicationScoped
public class FollowMoney {

    private final FactTrail trail;
    private final Movements movements;
    private final Rules rules;
    private final Alerts alerts;
    private final MonitoringPolicy policy;
    private final InstantSource clock;

    @Inject
    public FollowMoney(
            FactTrail trail,
            Movements movements,
            Rules rules,
            Alerts alerts,
            MonitoringPolicy policy,
            InstantSource clock) {
        this.trail = trail;
        this.movements = movements;
        this.rules = rules;
        this.alerts = alerts;
        this.policy = policy;
        this.clock = clock;
    }

    /** How many facts were followed. */
    @Transactional
    public Followed follow() {
        FactTrail.Step step = trail.next(policy.batch());
        List<Movement> heard = step.movements();
        if (heard.isEmpty()) {
            return new Followed(step.facts(), 0);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant first = heard.stream().map(Movement::at).min(Instant::compareTo).orElseThrow();
        Stream<Hit> hits = rules.inForceSince(first).stream().flatMap(rule -> hits(rule, heard).stream());
        List<AlertHead> found = Lookout.byKey(hits.toList()).values().stream()
                .map(hit -> AlertHead.of(hit, policy.acknowledgeWithin(), now))
                .toList();
        return new Followed(step.facts(), found.isEmpty() ? 0 : alerts.raise(found));
    }

    private List<Hit> hits(RuleVersion rule, List<Movement> heard) {
        Lookout lookout = new Lookout(rule);
        Subject subject = rule.terms().subject();
        Map<String, Instant> heardFrom = new HashMap<>();
        heard.stream()
                .filter(lookout.pattern()::regards)
                .forEach(one -> subject.of(one).ifPresent(id -> heardFrom.merge(id, one.at(), FollowMoney::earlier)));
        if (heardFrom.isEmpty()) {
            return List.of();
        }
        Instant first = heardFrom.values().stream().min(Instant::compareTo).orElseThrow();
        Instant last = heard.stream().map(Movement::at).max(Instant::compareTo).orElseThrow();
        Span span = new Span(
                first.minus(lookout.pattern().reach()),
                last.plus(lookout.pattern().reach()));
        return lookout.hits(
                movements.of(subject, heardFrom.keySet(), lookout.pattern().kinds(), span),
                one -> one.isAfterOrWith(heardFrom.get(subject.of(one).orElseThrow())));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** What one step did. */
    public record Followed(int facts, int raised) {}
}
