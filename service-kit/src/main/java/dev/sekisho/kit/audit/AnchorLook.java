package dev.sekisho.kit.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One look at another service's log: is what it shows signed by its key, and does it continue what is anchored here? What
 * does is anchored, what does not is kept as a contradiction.
 *
 * <p>Anchoring is itself a fact, which makes this log grow and be anchored there. So that services at rest do not anchor
 * each other's anchors for ever, a log that grew by a few entries only is anchored once an hour.
 */
final class AnchorLook {

    /** More than the anchors that one round can add to a log. */
    static final long WORTH_ANCHORING = 8;

    static final Duration ANYWAY_AFTER = Duration.ofHours(1);

    private final Anchors anchors;

    AnchorLook(Anchors anchors) {
        this.anchors = anchors;
    }

    /**
     * @return whether what the log shows agrees with what is kept of it
     * @throws OtherLog.OtherLogAway if it shows nothing now
     */
    boolean at(OtherLog log, NoteVerifier key) {
        String note = log.newest();
        Optional<Anchors.Anchor> kept = anchors.newest(log.name());
        try {
            Checkpoint shown = key.verify(note);
            Optional<Checkpoint> before = kept.map(anchor -> Checkpoint.of(anchor.note()));
            if (before.isPresent()) {
                expectContinuation(log, before.get(), shown);
            }
            if (before.isEmpty() || isWorthIt(before.get(), shown)) {
                anchors.keep(shown, note);
            }
            return true;
        } catch (LogContradiction contradiction) {
            anchors.contradicted(log.name(), kept.map(Anchors.Anchor::note), note, contradiction.getMessage());
            return false;
        }
    }

    private static void expectContinuation(OtherLog log, Checkpoint before, Checkpoint shown) {
        if (shown.size() < before.size()) {
            throw new LogContradiction("shows %d entries, but %d are anchored".formatted(shown.size(), before.size()));
        }
        boolean proofNeeded = before.size() > 0 && shown.size() > before.size();
        List<MerkleHash> proof = proofNeeded ? log.consistency(before.size(), shown.size()) : List.of();
        if (!ConsistencyProof.leads(before, shown, proof)) {
            throw new LogContradiction(
                    "its %d entries do not continue the %d that are anchored".formatted(shown.size(), before.size()));
        }
    }

    private static boolean isWorthIt(Checkpoint before, Checkpoint shown) {
        long grown = shown.size() - before.size();
        Instant anyway = before.time().plus(ANYWAY_AFTER);
        return grown >= WORTH_ANCHORING || grown > 0 && !shown.time().isBefore(anyway);
    }
}
