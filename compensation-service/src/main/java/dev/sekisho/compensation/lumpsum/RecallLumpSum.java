package dev.sekisho.compensation.lumpsum;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.LumpSumId;
import dev.sekisho.compensation.claim.ReopenClaim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Takes back what a bank was asked to credit and has said nothing of: the second person who wants it does. Each such claim is a
 * draft in a new revision, by the first of the two; neither way pays it before two others approve it anew.
 */
@ApplicationScoped
public class RecallLumpSum {

    private static final int PERSONS_NEEDED = 2;

    private final LumpSums lumpSums;
    private final ReopenClaim reopen;
    private final InstantSource clock;

    RecallLumpSum(LumpSums lumpSums, ReopenClaim reopen, InstantSource clock) {
        this.lumpSums = lumpSums;
        this.reopen = reopen;
        this.clock = clock;
    }

    /** Said again by the same person, it is said once. */
    @Transactional
    public LumpSumOutcome recall(LumpSumId id, String note, Actor by) {
        Optional<LumpSum> found = lumpSums.lock(id);
        if (found.isEmpty()) {
            return new LumpSumOutcome.Absent();
        }
        if (!(found.get() instanceof ReleasedLumpSum released)) {
            return refuse(found.get(), LumpSumRule.NOT_IN_THIS_STATE, by);
        }
        List<LumpSumLine> open = lumpSums.lines(id).stream()
                .filter(line -> line.answer().isEmpty())
                .toList();
        if (open.isEmpty()) {
            return refuse(released, LumpSumRule.ALL_ANSWERED, by);
        }
        if (lumpSums.pays(id, by.person())) {
            return refuse(released, LumpSumRule.IS_BENEFICIARY, by);
        }
        List<Actor> before = lumpSums.recalling(id);
        if (before.stream().anyMatch(actor -> actor.person().equals(by.person()))) {
            return new LumpSumOutcome.Done(released);
        }
        return new LumpSumOutcome.Done(recall(released, open, before, note, by));
    }

    private LumpSum recall(
            ReleasedLumpSum released, List<LumpSumLine> open, List<Actor> before, String note, Actor by) {
        Instant now = clock.instant();
        ReleasedLumpSum noted = released.noted();
        LumpSumId id = noted.head().id();
        int persons = before.size() + 1;
        lumpSums.recall(noted, by, note, now, LumpSumFacts.recalled(noted.head(), open, persons, by));
        if (persons < PERSONS_NEEDED) {
            return noted;
        }
        lumpSums.takeBack(noted, open, by.person(), now);
        open.forEach(line ->
                reopen.notCredited(line.claim(), id, line.amount(), NotPaidCode.RECALLED.name(), before.get(0), now));
        return noted;
    }

    private LumpSumOutcome refuse(LumpSum lumpSum, LumpSumRule rule, Actor by) {
        lumpSums.note(lumpSum.noted(), LumpSumFacts.refused(lumpSum.head(), rule, by));
        return new LumpSumOutcome.Refused(rule);
    }
}
