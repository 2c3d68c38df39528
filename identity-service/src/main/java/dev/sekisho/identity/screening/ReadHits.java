package dev.sekisho.identity.screening;

import dev.sekisho.identity.proof.Proofs;
import dev.sekisho.identity.proof.VerifiedClaims;
import dev.sekisho.identity.screening.ScreeningHits.HitCounts;
import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.Signature;
import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the MLRO reads: the queue, its counts, and one hit with its evidence; that evidence was read is journalled. */
@ApplicationScoped
public class ReadHits {

    private final MlroDesk desk;
    private final ScreeningHits hits;
    private final ScreeningLists lists;
    private final ScreenedPersons persons;
    private final Proofs proofs;
    private final ScreeningJournal journal;

    ReadHits(
            MlroDesk desk,
            ScreeningHits hits,
            ScreeningLists lists,
            ScreenedPersons persons,
            Proofs proofs,
            ScreeningJournal journal) {
        this.desk = desk;
        this.hits = hits;
        this.lists = lists;
        this.persons = persons;
        this.proofs = proofs;
        this.journal = journal;
    }

    public ScreeningOutcome<List<ScreeningHit>> queue(Actor by, Optional<UUID> after, int limit, Instant now) {
        return desk.work(by, now, signature -> ScreeningOutcome.done(hits.queue(after, limit)));
    }

    public ScreeningOutcome<HitCounts> counts(Actor by, Instant now) {
        return desk.work(by, now, signature -> ScreeningOutcome.done(hits.counts(signature.at())));
    }

    public ScreeningOutcome<Evidence> evidence(Actor by, UUID hit, Instant now) {
        return desk.work(
                by,
                now,
                signature -> hits.find(hit)
                        .map(found -> ScreeningOutcome.done(evidence(found, signature)))
                        .orElseGet(() -> ScreeningOutcome.refused(ScreeningRefusal.UNKNOWN)));
    }

    public ScreeningOutcome<List<ScreeningJournal.Entry>> journal(Actor by, long after, int limit, Instant now) {
        return desk.work(by, now, signature -> ScreeningOutcome.done(journal.read(after, limit)));
    }

    private Evidence evidence(ScreeningHit hit, Signature by) {
        HitHead head = hit.head();
        journal.write(JournalEvent.HIT_READ, head.id(), Optional.of(by), "", by.at());
        ListEntry entry =
                lists.lines(head.listId(), head.row() - 1, 1).get(0).line().entry();
        return new Evidence(
                hit,
                lists.find(head.listId()).orElseThrow().head(),
                entry,
                proofs.claims(head.proof()),
                persons.accountsOf(head.person()),
                by.at());
    }

    /** A hit with all that speaks for and against it; never printed. */
    public record Evidence(
            ScreeningHit hit,
            ListHead list,
            ListEntry entry,
            Optional<VerifiedClaims> claims,
            List<AccountId> accounts,
            Instant readAt) {

        @Override
        public String toString() {
            return "Evidence[redacted]";
        }
    }
}
