package dev.sekisho.identity.screening;

import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.Signature;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The MLRO's word on a hit: somebody else, whose accounts are released; or the listed person, who stays held. */
@ApplicationScoped
public class DecideHit {

    private final MlroDesk desk;
    private final ScreeningHits hits;
    private final HeldPersons held;
    private final ScreeningJournal journal;

    DecideHit(MlroDesk desk, ScreeningHits hits, HeldPersons held, ScreeningJournal journal) {
        this.desk = desk;
        this.hits = hits;
        this.held = held;
        this.journal = journal;
    }

    public ScreeningOutcome<ScreeningHit> decide(Actor by, UUID hit, Verdict verdict, String reason, Instant now) {
        return desk.work(
                by,
                now,
                signature -> hits.lock(hit)
                        .map(found -> decide(found, verdict, new Reasoned(signature, reason)))
                        .orElseGet(() -> ScreeningOutcome.refused(ScreeningRefusal.UNKNOWN)));
    }

    private ScreeningOutcome<ScreeningHit> decide(ScreeningHit hit, Verdict verdict, Reasoned decided) {
        if (!(hit instanceof OpenHit open)) {
            return ScreeningOutcome.refused(ScreeningRefusal.DECIDED);
        }
        Signature by = decided.by();
        ScreeningHit next = verdict == Verdict.FALSE_HIT ? open.dismiss(decided) : open.confirm(decided);
        hits.save(next);
        if (!next.isHolding()) {
            held.release(open.head().id(), by.at());
        }
        journal.write(JournalEvent.HIT_DECIDED, open.head().id(), Optional.of(by), verdict.name(), by.at());
        return ScreeningOutcome.done(next);
    }

    /** Whether it is the listed person. */
    public enum Verdict {
        TRUE_HIT,
        FALSE_HIT
    }
}
