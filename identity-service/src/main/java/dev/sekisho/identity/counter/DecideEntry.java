package dev.sekisho.identity.counter;

import dev.sekisho.identity.proof.CounterProofs;
import dev.sekisho.identity.proof.VerifiedClaims;
import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.StaffRole;
import dev.sekisho.identity.staff.StaffTokens;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.CounterApprovalRefused;
import dev.sekisho.kernel.event.identity.CounterEntryApproved;
import dev.sekisho.kernel.event.identity.CounterEntryRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The second pair of eyes: another person approves exactly what was entered, or refuses it. */
@ApplicationScoped
public class DecideEntry {

    private final CounterEntries entries;
    private final CounterProofs proofs;
    private final StaffTokens tokens;
    private final Transaction transaction;
    private final InstantSource clock;

    DecideEntry(
            CounterEntries entries,
            CounterProofs proofs,
            StaffTokens tokens,
            Transaction transaction,
            InstantSource clock) {
        this.entries = entries;
        this.proofs = proofs;
        this.tokens = tokens;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param seenHash the hash of the content that was looked at @param machine the machine's time */
    public CounterOutcome<CounterEntry> approve(Actor by, UUID id, String seenHash, Instant machine) {
        Instant now = clock.instant();
        return decide(by, id, machine, open -> {
            CounterOutcome<ApprovedEntry> outcome = open.approve(by, seenHash, now);
            if (outcome instanceof CounterOutcome.Refused<ApprovedEntry> refused) {
                return note(by, open, refused.why());
            }
            VerifiedClaims claims = entries.content(open).claims(open.terms(), now);
            return proofs.person(claims).equals(by.person())
                    ? note(by, open, CounterRefusal.OWN_IDENTITY)
                    : settle(by, open, ((CounterOutcome.Done<ApprovedEntry>) outcome).result(), claims, now);
        });
    }

    /** @param reason why nothing is proved, as a code */
    public CounterOutcome<CounterEntry> refuse(Actor by, UUID id, RefusalReason reason, Instant machine) {
        Instant now = clock.instant();
        return decide(by, id, machine, open -> {
            proofs.refuse(open.terms().proofId(), reason.name(), now);
            return keepRefusal(by, open, reason.name(), now);
        });
    }

    private CounterOutcome<CounterEntry> settle(
            Actor by, OpenEntry open, ApprovedEntry approved, VerifiedClaims claims, Instant now) {
        List<String> refusals = proofs.approve(open.terms().proofId(), claims, now);
        if (!refusals.isEmpty()) {
            return keepRefusal(by, open, refusals.get(0), now);
        }
        entries.save(
                approved,
                new CounterEntryApproved(
                        open.terms().id(),
                        open.terms().proofId(),
                        open.contentHash(),
                        by.staffId(),
                        by.person().value()));
        return CounterOutcome.done(approved);
    }

    private CounterOutcome<CounterEntry> keepRefusal(Actor by, OpenEntry open, String reason, Instant now) {
        RefusedEntry refused = open.refuse(by, now);
        entries.save(
                refused,
                new CounterEntryRefused(
                        open.terms().id(),
                        open.terms().proofId(),
                        reason,
                        by.staffId(),
                        by.person().value()));
        return CounterOutcome.done(refused);
    }

    private CounterOutcome<CounterEntry> note(Actor by, OpenEntry open, CounterRefusal why) {
        entries.noted(
                open,
                new CounterApprovalRefused(
                        open.terms().id(), why.name(), by.staffId(), by.person().value()));
        return CounterOutcome.refused(why);
    }

    private CounterOutcome<CounterEntry> decide(
            Actor by, UUID id, Instant machine, Function<OpenEntry, CounterOutcome<CounterEntry>> step) {
        return transaction.call(() -> {
            if (!tokens.stands(by.tokenId(), by.staffId(), StaffRole.REVIEWER, machine)) {
                return CounterOutcome.refused(CounterRefusal.NOT_ENTITLED);
            }
            Optional<CounterEntry> found = entries.lock(id);
            if (found.isEmpty()) {
                return CounterOutcome.refused(CounterRefusal.UNKNOWN);
            }
            return found.get() instanceof OpenEntry open
                    ? step.apply(open)
                    : CounterOutcome.refused(CounterRefusal.DECIDED);
        });
    }

    /** Why a reviewer refuses. */
    public enum RefusalReason {
        DOCUMENT_NOT_GENUINE,
        DOCUMENT_EXPIRED,
        NOT_THE_SAME_PERSON,
        ILLEGIBLE,
        LETTER_RETURNED
    }
}
