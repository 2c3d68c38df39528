package dev.sekisho.identity.retention;

import dev.sekisho.identity.retention.StandingHold.HoldWish;
import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.StaffRole;
import dev.sekisho.identity.staff.StaffTokens;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.LegalHoldLifted;
import dev.sekisho.kernel.event.identity.LegalHoldPlaced;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Places and lifts legal holds; one person is enough for either, as lifting destroys nothing. */
@ApplicationScoped
public class HoldRecords {

    private final LegalHolds holds;
    private final Relations relations;
    private final StaffTokens tokens;
    private final Transaction transaction;
    private final InstantSource clock;

    HoldRecords(
            LegalHolds holds, Relations relations, StaffTokens tokens, Transaction transaction, InstantSource clock) {
        this.holds = holds;
        this.relations = relations;
        this.tokens = tokens;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param now the machine's time, by which tokens stand */
    public RetentionOutcome<LegalHold> place(Actor by, HoldWish wish, Instant now) {
        return transaction.call(() -> {
            if (!tokens.stands(by.tokenId(), by.staffId(), StaffRole.MLRO, now)) {
                return RetentionOutcome.refused(RetentionRefusal.NOT_ENTITLED);
            }
            Optional<Relation> relation = relations.lockOfSamePerson(wish.subject()).stream()
                    .filter(one -> one.subject().equals(wish.subject()))
                    .findFirst();
            if (relation.isEmpty()) {
                return RetentionOutcome.refused(RetentionRefusal.UNKNOWN);
            }
            return relation.get().destroyed()
                    ? RetentionOutcome.refused(RetentionRefusal.DESTROYED_BEFORE)
                    : RetentionOutcome.done(place(by, wish));
        });
    }

    private StandingHold place(Actor by, HoldWish wish) {
        StandingHold hold = StandingHold.by(by, wish, clock.instant());
        holds.add(
                hold,
                new LegalHoldPlaced(
                        hold.id(),
                        wish.subject().kind().name(),
                        wish.subject().id(),
                        wish.ground().name(),
                        wish.reference(),
                        by.staffId(),
                        by.person().value()));
        return hold;
    }

    public RetentionOutcome<LegalHold> lift(Actor by, UUID holdId, Instant now) {
        return transaction.call(() -> {
            if (!tokens.stands(by.tokenId(), by.staffId(), StaffRole.MLRO, now)) {
                return RetentionOutcome.refused(RetentionRefusal.NOT_ENTITLED);
            }
            Optional<LegalHold> known = holds.lock(holdId);
            if (known.isEmpty()) {
                return RetentionOutcome.refused(RetentionRefusal.UNKNOWN);
            }
            return known.get() instanceof StandingHold standing
                    ? RetentionOutcome.done(lift(by, standing))
                    : RetentionOutcome.refused(RetentionRefusal.DECIDED);
        });
    }

    private LiftedHold lift(Actor by, StandingHold standing) {
        LiftedHold lifted = standing.lift(by, clock.instant());
        holds.save(
                lifted,
                new LegalHoldLifted(
                        lifted.id(),
                        lifted.subject().kind().name(),
                        lifted.subject().id(),
                        by.staffId(),
                        by.person().value()));
        return lifted;
    }
}
