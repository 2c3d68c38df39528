package dev.sekisho.charge.monitoring;

import dev.sekisho.charge.cap.BusinessCalendar;
import dev.sekisho.charge.monitoring.DryRunResult.Example;
import dev.sekisho.charge.monitoring.Movements.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tries a rule over what happened, page by page and each in its own look at the tables; nothing changes but that the
 * result is kept.
 */
@ApplicationScoped
public class DryRun {

    static final int PAGE = 1_000;
    static final int MOST_PAGES = 200;
    static final int SAMPLE = 20;

    private final Movements movements;
    private final KeepDryRun keep;

    @Inject
    public DryRun(Movements movements, KeepDryRun keep) {
        this.movements = movements;
        this.keep = keep;
    }

    public DryRunResult run(DryRunQuestion question, Speaker by, Instant now) {
        Tally tally = new Tally();
        boolean complete = look(question, tally);
        DryRunResult result = new DryRunResult(
                UUID.randomUUID(),
                question,
                complete,
                tally.movements,
                tally.hits.size(),
                tally.wallets().size(),
                movements.wallets(question.since(), question.until()),
                tally.byDay(),
                tally.sample(),
                by,
                now);
        keep.keep(result);
        return result;
    }

    /** Whether it came to the end. */
    private boolean look(DryRunQuestion question, Tally tally) {
        Lookout lookout = new Lookout(question.rule());
        Optional<Movement> after = Optional.empty();
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            List<Movement> page =
                    movements.page(lookout.pattern().kinds(), question.since(), question.until(), after, PAGE);
            tally.add(page.size(), hits(lookout, question.subject(), page));
            if (page.size() < PAGE) {
                return true;
            }
            after = Optional.of(Pattern.last(page));
        }
        return false;
    }

    private List<Hit> hits(Lookout lookout, Subject subject, List<Movement> page) {
        Set<String> ids = page.stream()
                .filter(lookout.pattern()::regards)
                .flatMap(one -> subject.of(one).stream())
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return List.of();
        }
        Set<UUID> asked = page.stream().map(Movement::id).collect(Collectors.toSet());
        Span span = new Span(
                page.get(0).at().minus(lookout.pattern().reach()),
                Pattern.last(page).at());
        return lookout.hits(
                movements.of(subject, ids, lookout.pattern().kinds(), span), one -> asked.contains(one.id()));
    }

    /** What was found so far. */
    private static final class Tally {

        private final Map<Hit.Key, Hit> hits = new LinkedHashMap<>();
        private long movements;

        void add(int looked, List<Hit> found) {
            movements += looked;
            found.forEach(hit -> hits.putIfAbsent(hit.key(), hit));
        }

        Set<UUID> wallets() {
            return hits.values().stream()
                    .map(hit -> hit.last().walletId().value())
                    .collect(Collectors.toCollection(HashSet::new));
        }

        Map<LocalDate, Long> byDay() {
            return hits.values().stream()
                    .collect(Collectors.groupingBy(
                            hit -> BusinessCalendar.dayOf(hit.last().at()), TreeMap::new, Collectors.counting()));
        }

        List<Example> sample() {
            List<Example> sample = new ArrayList<>();
            hits.values().stream()
                    .limit(SAMPLE)
                    .map(Hit::last)
                    .forEach(last -> sample.add(new Example(last.walletId().value(), last.id(), last.at())));
            return sample;
        }
    }
}
