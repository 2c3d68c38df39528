package dev.sekisho.link.posture;

import dev.sekisho.kernel.event.link.PostureReviewDue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Does what time makes of postures, each step once whichever replica comes first: a version comes into force, a review is
 * warned of, and linking is suspended at a bank whose review is overdue.
 *
 * <p>A bank that was opened again with its review still overdue stays open: two persons and the bank wanted that.
 */
@ApplicationScoped
public class WatchPostures {

    private final Postures postures;
    private final PutInForce force;
    private final StopsLinking stops;
    private final ReviewSchedule schedule;

    WatchPostures(Postures postures, PutInForce force, StopsLinking stops, ReviewSchedule schedule) {
        this.postures = postures;
        this.force = force;
        this.stops = stops;
        this.schedule = schedule;
    }

    /** Versions that are due to come into force. */
    public List<PostureVersion> arrived(Instant now) {
        return postures.arrived(now);
    }

    public boolean putInForce(PostureVersion version, String actor, Instant now) {
        return force.put(version, actor, now);
    }

    /** What is in force, with what its review calls for. */
    public List<Standing> standings(Instant now) {
        return postures.inForce(now).stream()
                .map(version -> new Standing(version, review(version, now)))
                .toList();
    }

    /** Records that a review is due soon or overdue. @return whether this was the first time */
    @Transactional
    public boolean take(Standing standing, String actor, Instant now) {
        Optional<Stage> stage = standing.review().stage();
        return stage.isPresent()
                && !postures.hasReached(standing.version(), stage.get())
                && take(standing.version(), stage.get(), actor, now);
    }

    private boolean take(PostureVersion version, Stage stage, String actor, Instant now) {
        boolean first = postures.reach(version, stage, false, now, due(version, stage));
        if (first && stage == Stage.REVIEW_OVERDUE) {
            stops.at(version.key().bank(), actor, "review overdue: " + version.id());
        }
        return first;
    }

    private ReviewState review(PostureVersion version, Instant now) {
        Optional<Review> review = version.terms().review();
        if (review.isEmpty()) {
            return ReviewState.MISSING;
        }
        if (review.get().isOverdueAt(now)) {
            return ReviewState.OVERDUE;
        }
        return review.get().isDueSoonAt(now, schedule.warnDaysBefore()) ? ReviewState.DUE_SOON : ReviewState.CURRENT;
    }

    private static PostureReviewDue due(PostureVersion version, Stage stage) {
        return new PostureReviewDue(
                version.id(),
                version.key().bank().value(),
                version.key().customers().name(),
                stage.name(),
                version.terms().review().orElseThrow().nextDue().toString());
    }

    /** A version in force and how its review stands. */
    public record Standing(PostureVersion version, ReviewState review) {}
}
