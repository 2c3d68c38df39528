package dev.sekisho.identity.retention;

import dev.sekisho.identity.retention.RetentionOutcome.Refusal;
import dev.sekisho.identity.secrecy.ResealTexts;
import dev.sekisho.identity.secrecy.Sealing;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.StaffRole;
import dev.sekisho.identity.staff.StaffTokens;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.DestructionProposed;
import dev.sekisho.kernel.event.identity.DestructionRefused;
import dev.sekisho.kernel.event.identity.KeyDestroyed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Destroys the keys of all accounts of a person, or of a staff member, on the word of two persons, and never before the
 * records' time is over; what is asked when it is proposed is asked again when it is approved.
 */
@ApplicationScoped
public class DestroyRecords {

    private final Destructions destructions;
    private final Relations relations;
    private final ResealTexts reseal;
    private final Sealing sealing;
    private final StaffTokens tokens;
    private final Transaction transaction;
    private final InstantSource clock;

    DestroyRecords(
            Destructions destructions,
            Relations relations,
            ResealTexts reseal,
            Sealing sealing,
            StaffTokens tokens,
            Transaction transaction,
            InstantSource clock) {
        this.destructions = destructions;
        this.relations = relations;
        this.reseal = reseal;
        this.sealing = sealing;
        this.tokens = tokens;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param now the machine's time, by which tokens stand */
    public RetentionOutcome<Destruction> propose(Actor by, Subject subject, Instant now) {
        return transaction.call(() -> {
            if (!tokens.stands(by.tokenId(), by.staffId(), StaffRole.ACCESS_ADMIN, now)) {
                return RetentionOutcome.refused(RetentionRefusal.NOT_ENTITLED);
            }
            List<Relation> all = relations.lockOfSamePerson(subject);
            ProposedDestruction proposal = ProposedDestruction.by(by, subject, clock.instant());
            if (all.isEmpty()) {
                return RetentionOutcome.refused(RetentionRefusal.UNKNOWN);
            }
            Optional<Refusal> refusal = destructions.isProposed(subject)
                    ? Optional.of(new Refusal(RetentionRefusal.PROPOSED_BEFORE, Optional.empty()))
                    : DestructionPolicy.refusal(all, by, clock.instant());
            if (refusal.isPresent()) {
                return refuse(by, proposal, refusal.get());
            }
            destructions.add(proposal, proposed(by, proposal));
            return RetentionOutcome.done(proposal);
        });
    }

    public RetentionOutcome<Destruction> approve(Actor by, UUID id, Instant now) {
        RetentionOutcome<Destruction> outcome = transaction.call(() -> {
            if (!tokens.stands(by.tokenId(), by.staffId(), StaffRole.ACCESS_ADMIN, now)) {
                return RetentionOutcome.refused(RetentionRefusal.NOT_ENTITLED);
            }
            return destructions
                    .lock(id)
                    .map(destruction -> decide(by, destruction))
                    .orElseGet(() -> RetentionOutcome.refused(RetentionRefusal.UNKNOWN));
        });
        if (outcome instanceof RetentionOutcome.Done<Destruction> done) {
            sealing.forget(done.result().subject());
        }
        return outcome;
    }

    private RetentionOutcome<Destruction> decide(Actor by, Destruction destruction) {
        if (!(destruction instanceof ProposedDestruction proposal)) {
            return refuse(by, destruction, new Refusal(RetentionRefusal.DECIDED, Optional.empty()));
        }
        if (proposal.isBySamePerson(by)) {
            return refuse(by, proposal, new Refusal(RetentionRefusal.SAME_PERSON, Optional.empty()));
        }
        List<Relation> all = relations.lockOfSamePerson(proposal.subject());
        Optional<Refusal> refusal = DestructionPolicy.refusal(all, by, clock.instant());
        return refusal.isPresent() ? refuse(by, proposal, refusal.get()) : carryOut(by, proposal, all);
    }

    private RetentionOutcome<Destruction> carryOut(Actor by, ProposedDestruction proposal, List<Relation> all) {
        List<Subject> subjects = all.stream()
                .filter(relation -> !relation.destroyed())
                .map(Relation::subject)
                .toList();
        // What the service's one key still opens would outlive the subject's own.
        subjects.forEach(reseal::resealEverything);
        DoneDestruction done = proposal.done(by, clock.instant());
        destructions.carryOut(
                done,
                subjects.stream().map(subject -> destroyed(by, done, subject)).toList());
        subjects.forEach(sealing::forget);
        return RetentionOutcome.done(done);
    }

    private RetentionOutcome<Destruction> refuse(Actor by, Destruction destruction, Refusal refusal) {
        destructions.refused(new DestructionRefused(
                destruction.id(),
                destruction.subject().kind().name(),
                destruction.subject().id(),
                refusal.why().name(),
                by.staffId(),
                by.person().value()));
        return RetentionOutcome.refused(refusal);
    }

    private static DestructionProposed proposed(Actor by, ProposedDestruction proposal) {
        return new DestructionProposed(
                proposal.id(),
                proposal.subject().kind().name(),
                proposal.subject().id(),
                by.staffId(),
                by.person().value());
    }

    private static KeyDestroyed destroyed(Actor by, DoneDestruction done, Subject subject) {
        return new KeyDestroyed(
                done.id(),
                subject.kind().name(),
                subject.id(),
                by.staffId(),
                by.person().value());
    }
}
