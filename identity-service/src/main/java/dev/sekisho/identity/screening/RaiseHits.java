package dev.sekisho.identity.screening;

import dev.sekisho.identity.screening.ScreenedPersons.Candidate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes hits of matches, and holds the person, in the caller's transaction. What was decided before is not raised again
 * as long as the entry says the same; an account that is new holds for what stands.
 */
@ApplicationScoped
class RaiseHits {

    private final ScreeningHits hits;
    private final HeldPersons held;
    private final ScreeningJournal journal;
    private final ScreeningRules rules;

    RaiseHits(ScreeningHits hits, HeldPersons held, ScreeningJournal journal, ScreeningRules rules) {
        this.hits = hits;
        this.held = held;
        this.journal = journal;
        this.rules = rules;
    }

    void raise(Candidate person, List<Match> matches, Instant now) {
        matches.forEach(match -> raise(person, match, now));
    }

    private void raise(Candidate person, Match match, Instant now) {
        Optional<ScreeningHit> known = known(person, match);
        if (known.isEmpty()) {
            OpenHit fresh = new OpenHit(head(person, match, now));
            if (hits.add(fresh)) {
                journal.write(
                        JournalEvent.HIT_RAISED,
                        fresh.head().id(),
                        Optional.empty(),
                        fresh.head().grade() + " " + fresh.head().listId(),
                        now);
            }
            known = known(person, match);
        }
        known.filter(ScreeningHit::isHolding).ifPresent(hit -> held.hold(hit.head(), person.account(), now));
    }

    private Optional<ScreeningHit> known(Candidate person, Match match) {
        return hits.lock(person.person(), match.listed().kind(), match.listed().key());
    }

    private HitHead head(Candidate person, Match match, Instant now) {
        Listed listed = match.listed();
        return new HitHead(
                UUID.randomUUID(),
                person.person(),
                person.account(),
                person.proof(),
                listed.listId(),
                listed.kind(),
                listed.row(),
                listed.key(),
                match.grade(),
                match.fields(),
                now,
                now.plus(rules.decideWithin()));
    }
}
