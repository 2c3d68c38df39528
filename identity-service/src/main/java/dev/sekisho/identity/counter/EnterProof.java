package dev.sekisho.identity.counter;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.proof.CounterProofs;
import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.StaffRole;
import dev.sekisho.identity.staff.StaffTokens;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.CounterEntryEdited;
import dev.sekisho.kernel.event.identity.CounterEntryMade;
import dev.sekisho.kernel.event.identity.LetterReported;
import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The first pair of eyes: enters what somebody showed in person or by post, puts it right, reports of the letter. */
@ApplicationScoped
public class EnterProof {

    private final CounterEntries entries;
    private final CounterProofs proofs;
    private final StaffTokens tokens;
    private final KeyedHash hash;
    private final Transaction transaction;
    private final InstantSource clock;

    EnterProof(
            CounterEntries entries,
            CounterProofs proofs,
            StaffTokens tokens,
            KeyedHash hash,
            Transaction transaction,
            InstantSource clock) {
        this.entries = entries;
        this.proofs = proofs;
        this.tokens = tokens;
        this.hash = hash;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param machine the machine's time, by which tokens stand or not */
    public CounterOutcome<CounterEntry> enter(Actor by, NewEntry wish, Instant machine) {
        Instant now = clock.instant();
        return transaction.call(() -> {
            if (isNotEntitled(by, machine)) {
                return CounterOutcome.refused(CounterRefusal.NOT_ENTITLED);
            }
            if (wish.letter().isPresent() != (wish.method() == IdentityMethod.POST)) {
                return CounterOutcome.refused(CounterRefusal.LETTER_MISSING);
            }
            UUID id = UUID.randomUUID();
            return proofs.begin(id, wish.account(), wish.method(), now)
                    .map(proof -> keep(by, wish, new EntryTerms(id, wish.account(), proof, wish.method()), now))
                    .orElseGet(() -> CounterOutcome.refused(CounterRefusal.NOT_ADMITTED));
        });
    }

    /** Replaces what was typed. */
    public CounterOutcome<CounterEntry> edit(Actor by, UUID id, EntryContent content, Instant machine) {
        Instant now = clock.instant();
        return change(by, id, machine, open -> {
            OpenEntry edited = open.edit(by, content.hash(hash, open.terms()), now);
            entries.edited(
                    edited,
                    content,
                    new CounterEntryEdited(
                            id, edited.contentHash(), by.staffId(), by.person().value()));
            return CounterOutcome.done(edited);
        });
    }

    /** What the post says of the letter. */
    public CounterOutcome<CounterEntry> report(Actor by, UUID id, Letter.State state, Instant machine) {
        return change(
                by,
                id,
                machine,
                open -> open.report(state)
                        .<CounterOutcome<CounterEntry>>map(reported -> {
                            entries.save(
                                    reported,
                                    new LetterReported(
                                            id,
                                            state.name(),
                                            by.staffId(),
                                            by.person().value()));
                            return CounterOutcome.done(reported);
                        })
                        .orElseGet(() -> CounterOutcome.refused(CounterRefusal.LETTER_MISSING)));
    }

    private CounterOutcome<CounterEntry> keep(Actor by, NewEntry wish, EntryTerms terms, Instant now) {
        Hand hand = Hand.of(by, now);
        String contentHash = wish.content().hash(hash, terms);
        OpenEntry entry = new OpenEntry(terms, 0, contentHash, wish.letter().map(Letter::sent), hand, hand);
        entries.add(
                entry,
                wish.content(),
                new CounterEntryMade(
                        terms.id(),
                        terms.account().value(),
                        terms.proofId(),
                        terms.method().name(),
                        contentHash,
                        by.staffId(),
                        by.person().value()));
        return CounterOutcome.done(entry);
    }

    private CounterOutcome<CounterEntry> change(
            Actor by, UUID id, Instant machine, Function<OpenEntry, CounterOutcome<CounterEntry>> step) {
        return transaction.call(() -> {
            if (isNotEntitled(by, machine)) {
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

    private boolean isNotEntitled(Actor by, Instant machine) {
        return !tokens.stands(by.tokenId(), by.staffId(), StaffRole.SUPPORT, machine);
    }

    /** What is to be entered. @param letter the tracking number, by post only */
    public record NewEntry(AccountId account, IdentityMethod method, EntryContent content, Optional<String> letter) {}
}
