package dev.sekisho.compensation.deadline;

import dev.sekisho.kernel.calendar.BusinessDays;
import dev.sekisho.kernel.calendar.BusinessDays.Due;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** All rules, each from its day on; what had begun before keeps the rule under which it began. */
public final class Deadlines {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Map<Subject, NavigableMap<LocalDate, DeadlineRule>> rules = new EnumMap<>(Subject.class);
    private final BusinessDays days;

    /** @throws IllegalArgumentException if a subject has no rule, or two from one day */
    public Deadlines(List<DeadlineRule> rules, BusinessDays days) {
        this.days = Objects.requireNonNull(days, "days");
        for (DeadlineRule rule : rules) {
            DeadlineRule twin = this.rules
                    .computeIfAbsent(rule.subject(), subject -> new TreeMap<>())
                    .put(rule.from(), rule);
            if (twin != null) {
                throw new IllegalArgumentException("two rules from one day: " + rule.code());
            }
        }
        if (this.rules.size() < Subject.values().length) {
            throw new IllegalArgumentException("each subject has a rule");
        }
    }

    /** What begins before the first rule has the first rule. */
    public Deadline of(Subject subject, Instant since) {
        NavigableMap<LocalDate, DeadlineRule> dated = rules.get(subject);
        Map.Entry<LocalDate, DeadlineRule> inForce = dated.floorEntry(LocalDate.ofInstant(since, JAPAN));
        DeadlineRule rule = (inForce == null ? dated.firstEntry() : inForce).getValue();
        Due due = rule.unit().due(days, since, rule.amount());
        return new Deadline(due.at(), due.at().minus(rule.warnBefore()), due.known(), rule.code());
    }

    /** In the order of subjects and days. */
    public List<DeadlineRule> rules() {
        return rules.values().stream()
                .flatMap(dated -> dated.values().stream())
                .sorted(Comparator.comparing(DeadlineRule::subject).thenComparing(DeadlineRule::from))
                .toList();
    }
}
