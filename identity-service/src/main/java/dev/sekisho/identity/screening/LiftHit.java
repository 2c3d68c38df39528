package dev.sekisho.identity.screening;

import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.Signature;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Lifts a true hit by two persons: one proposes with a reason, another approves. */
@ApplicationScoped
public class LiftHit {

    private final MlroDesk desk;
    private final ScreeningHits hits;
    private final HeldPersons held;
    private final ScreeningJournal journal;

    LiftHit(MlroDesk desk, ScreeningHits hits, HeldPersons held, ScreeningJournal journal) {
        this.desk = desk;
        this.hits = hits;
        this.held = held;
        this.journal = journal;
    }

    public ScreeningOutcome<ScreeningHit> propose(Actor by, UUID hit, String reason, Instant now) {
        return desk.work(
                by,
                now,
                signature -> hits.lock(hit)
                        .map(found -> propose(found, new Reasoned(signature, reason)))
                        .orElseGet(() -> ScreeningOutcome.refused(ScreeningRefusal.UNKNOWN)));
    }

    public ScreeningOutcome<ScreeningHit> approve(Actor by, UUID hit, Instant now) {
        return desk.work(
                by,
                now,
                signature -> hits.lock(hit)
                        .map(found -> approve(found, signature))
                        .orElseGet(() -> ScreeningOutcome.refused(ScreeningRefusal.UNKNOWN)));
    }

    private ScreeningOutcome<ScreeningHit> propose(ScreeningHit hit, Reasoned proposed) {
        if (!(hit instanceof TrueHit confirmed)) {
            return ScreeningOutcome.refused(ScreeningRefusal.DECIDED);
        }
        LiftProposed next = confirmed.propose(proposed);
        hits.save(next);
        write(JournalEvent.LIFT_PROPOSED, hit, proposed.by(), "");
        return ScreeningOutcome.done(next);
    }

    private ScreeningOutcome<ScreeningHit> approve(ScreeningHit hit, Signature by) {
        if (!(hit instanceof LiftProposed proposed)) {
            return ScreeningOutcome.refused(ScreeningRefusal.DECIDED);
        }
        if (by.person().equals(proposed.proposed().by().person())) {
            write(JournalEvent.COMMAND_REFUSED, hit, by, ScreeningRefusal.SAME_PERSON.name());
            return ScreeningOutcome.refused(ScreeningRefusal.SAME_PERSON);
        }
        LiftedHit lifted = proposed.approve(by);
        hits.save(lifted);
        held.release(hit.head().id(), by.at());
        write(JournalEvent.LIFT_APPROVED, hit, by, "");
        return ScreeningOutcome.done(lifted);
    }

    private void write(JournalEvent event, ScreeningHit hit, Signature by, String detail) {
        journal.write(event, hit.head().id(), Optional.of(by), detail, by.at());
    }
}
