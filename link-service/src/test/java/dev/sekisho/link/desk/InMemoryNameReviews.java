package dev.sekisho.link.desk;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.link.name.NameOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was said of names, in memory, for one thread; the queue is what a test says that waits. */
final class InMemoryNameReviews implements NameReviews {

    final List<FactData> facts = new ArrayList<>();
    final Map<LinkRequestId, Instant> waiting = new LinkedHashMap<>();
    private final Map<LinkRequestId, NameReview> reviews = new LinkedHashMap<>();

    @Override
    public NameReview hold(LinkRequestId request, BankCode bank, NameOutcome outcome) {
        return reviews.computeIfAbsent(
                request, id -> new OpenNameReview(new NameReviewHead(UUID.randomUUID(), id, bank, outcome)));
    }

    @Override
    public Optional<NameReview> find(LinkRequestId request) {
        return Optional.ofNullable(reviews.get(request));
    }

    @Override
    public void save(NameReview review, FactData fact) {
        reviews.put(review.head().request(), review);
        facts.add(fact);
    }

    @Override
    public void record(NameReview review, FactData fact) {
        facts.add(fact);
    }

    @Override
    public List<Line> queue(Filter filter, Optional<Place> after, int limit) {
        throw new UnsupportedOperationException("the queue is seen in PostgreSQL");
    }

    @Override
    public List<LinkRequestId> waitingSince(Instant before, int limit) {
        return waiting.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(before))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }

    @Override
    public Waiting waiting() {
        return new Waiting(waiting.size(), waiting.values().stream().min(Instant::compareTo));
    }
}
