package dev.sekisho.link.review;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.link.PathNotified;
import dev.sekisho.kernel.event.link.PathReviewRefused;
import dev.sekisho.kernel.event.link.PathReviewed;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.review.BankWord.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The banks' reviews in memory, with every fact in order. */
public final class InMemoryPathReviews implements PathReviews {

    private final Map<UUID, PathReview> reviews = new TreeMap<>();
    private final List<FactData> facts = new ArrayList<>();

    /** As the migration leaves it: every path of today was reviewed with the posture. */
    public static InMemoryPathReviews asSeeded() {
        var seeded = new InMemoryPathReviews();
        for (BankCode bank : List.of(FixedBanks.FIRST, FixedBanks.OF_2020)) {
            for (CustomerClass customers : CustomerClass.values()) {
                List.of("JPKI", "IC_CHIP", "PHOTO_IMAGE")
                        .forEach(method -> seeded.putReviewed(bank, new IdentityPath(customers, method)));
            }
        }
        return seeded;
    }

    public void putReviewed(BankCode bank, IdentityPath path) {
        var head = new PathReviewHead(UUID.randomUUID(), bank, path, Instant.EPOCH, Optional.empty());
        var word = new BankWord(Verdict.REVIEWED, "With the posture.", Optional.empty(), Instant.EPOCH);
        reviews.put(head.id(), new ReviewedPath(head, 0, word));
    }

    public List<FactData> facts() {
        return List.copyOf(facts);
    }

    @Override
    public Addition add(NotifiedPath review, PathNotified fact) {
        boolean open = reviews.values().stream()
                .filter(known -> !(known instanceof RejectedPath))
                .anyMatch(known -> known.head().bank().equals(review.head().bank())
                        && known.head().path().equals(review.head().path()));
        if (open) {
            return Addition.OPEN_BEFORE;
        }
        reviews.put(review.head().id(), new NotifiedPath(review.head(), 1));
        facts.add(fact);
        return Addition.ADDED;
    }

    @Override
    public Optional<PathReview> lock(UUID id) {
        return find(id);
    }

    @Override
    public void save(PathReview decided, PathReviewed fact) {
        put(decided, decided.version() + 1);
        facts.add(fact);
    }

    @Override
    public void refused(PathReview review, PathReviewRefused fact) {
        put(review, review.version() + 1);
        facts.add(fact);
    }

    private void put(PathReview review, long version) {
        PathReview next = review instanceof ReviewedPath reviewed
                ? new ReviewedPath(reviewed.head(), version, reviewed.word())
                : review instanceof RejectedPath rejected
                        ? new RejectedPath(rejected.head(), version, rejected.word())
                        : new NotifiedPath(review.head(), version);
        reviews.put(next.head().id(), next);
    }

    @Override
    public Optional<PathReview> find(UUID id) {
        return Optional.ofNullable(reviews.get(id));
    }

    @Override
    public List<IdentityPath> reviewedAt(BankCode bank) {
        return reviews.values().stream()
                .filter(ReviewedPath.class::isInstance)
                .map(PathReview::head)
                .filter(head -> head.bank().equals(bank))
                .map(PathReviewHead::path)
                .toList();
    }

    @Override
    public boolean holdsReviewed(BankCode bank, IdentityPath path) {
        return reviewedAt(bank).contains(path);
    }

    @Override
    public List<PathReview> page(Filter filter, Optional<UUID> after, int limit) {
        return reviews.values().stream()
                .filter(review -> after.isEmpty() || review.head().id().compareTo(after.get()) > 0)
                .filter(review -> filter.bank().isEmpty()
                        || filter.bank().get().equals(review.head().bank()))
                .filter(review -> !filter.onlyWaiting() || review instanceof NotifiedPath)
                .limit(limit)
                .toList();
    }
}
