package dev.sekisho.identity.reading;

import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.Signature;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A reading that was only declared, and what a first person proposed about it; nothing of it is believed yet.
 *
 * @param holder whose name it is
 */
public record DeclaredReading(UUID proofId, AccountId account, PersonId holder, Optional<Proposal> proposal) {

    public DeclaredReading {
        Objects.requireNonNull(proofId, "proofId");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(proposal, "proposal");
    }

    /** The same evidence by another person makes it plausible; other evidence is a proposal in place of the first. */
    ReadingOutcome judge(Evidence evidence, Actor by, Instant now) {
        if (by.person().equals(holder)) {
            return new ReadingOutcome.Refused(ReadingRefusal.OWN_IDENTITY);
        }
        Signature signature = new Signature(by.staffId(), by.person(), now);
        Optional<Proposal> same = proposal.filter(first -> first.evidence().equals(evidence));
        if (same.isEmpty()) {
            return new ReadingOutcome.Proposed(new Proposal(evidence, signature));
        }
        return same.get().by().person().equals(by.person())
                ? new ReadingOutcome.Refused(ReadingRefusal.SAME_PERSON)
                : new ReadingOutcome.Plausible(same.get(), signature);
    }

    /** What a first person would believe it by. */
    public record Proposal(Evidence evidence, Signature by) {}
}
