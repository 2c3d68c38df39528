package dev.sekisho.identity.screening.rest;

import dev.sekisho.identity.proof.VerifiedClaims;
import dev.sekisho.identity.screening.FalseHit;
import dev.sekisho.identity.screening.LiftProposed;
import dev.sekisho.identity.screening.LiftedHit;
import dev.sekisho.identity.screening.ListEntry;
import dev.sekisho.identity.screening.ReadHits.Evidence;
import dev.sekisho.identity.screening.Reasoned;
import dev.sekisho.identity.screening.ScreeningHit;
import dev.sekisho.identity.screening.TrueHit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A hit with the list's entry beside the person; never printed. */
record EvidenceView(
        HitView hit,
        boolean overdue,
        String source,
        LocalDate effectiveOn,
        EntryView entry,
        PersonView person,
        List<UUID> accountIds,
        ReasonedView decided,
        ReasonedView liftProposed) {

    static EvidenceView of(Evidence evidence) {
        ScreeningHit hit = evidence.hit();
        HitView view = HitView.of(hit);
        return new EvidenceView(
                view,
                view.state().equals("OPEN")
                        && !evidence.readAt().isBefore(hit.head().dueAt()),
                evidence.list().source(),
                evidence.list().effectiveOn(),
                EntryView.of(evidence.entry()),
                evidence.claims().map(PersonView::of).orElse(null),
                evidence.accounts().stream().map(id -> id.value()).toList(),
                decided(hit).map(ReasonedView::of).orElse(null),
                proposed(hit).map(ReasonedView::of).orElse(null));
    }

    private static Optional<Reasoned> decided(ScreeningHit hit) {
        if (hit instanceof FalseHit found) {
            return Optional.of(found.decided());
        } else if (hit instanceof TrueHit found) {
            return Optional.of(found.decided());
        } else if (hit instanceof LiftProposed found) {
            return Optional.of(found.decided());
        }
        return hit instanceof LiftedHit found ? Optional.of(found.decided()) : Optional.empty();
    }

    private static Optional<Reasoned> proposed(ScreeningHit hit) {
        if (hit instanceof LiftProposed found) {
            return Optional.of(found.proposed());
        }
        return hit instanceof LiftedHit found ? Optional.of(found.proposed()) : Optional.empty();
    }

    @Override
    public String toString() {
        return "EvidenceView[redacted]";
    }

    /** What the list says. */
    record EntryView(String reference, String name, String reading, List<String> aliases, String birth) {

        static EntryView of(ListEntry entry) {
            return new EntryView(
                    entry.reference(),
                    entry.name(),
                    entry.reading(),
                    entry.aliases(),
                    entry.birth().toString());
        }

        @Override
        public String toString() {
            return "EntryView[redacted]";
        }
    }

    /** What the person's proof says. */
    record PersonView(String name, String reading, LocalDate birthDate, String address) {

        static PersonView of(VerifiedClaims claims) {
            return new PersonView(claims.nameKanji(), claims.nameKana(), claims.birthDate(), claims.address());
        }

        @Override
        public String toString() {
            return "PersonView[redacted]";
        }
    }

    /** Who decided, and why. */
    record ReasonedView(UUID staffId, UUID personId, Instant at, String reason) {

        static ReasonedView of(Reasoned reasoned) {
            return new ReasonedView(
                    reasoned.by().staffId(),
                    reasoned.by().person().value(),
                    reasoned.by().at(),
                    reasoned.reason());
        }

        @Override
        public String toString() {
            return "ReasonedView[redacted]";
        }
    }
}
