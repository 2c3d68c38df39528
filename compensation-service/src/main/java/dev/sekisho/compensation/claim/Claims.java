package dev.sekisho.compensation.claim;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All claims; what a claim says is written once for each revision, and every change comes with its fact. */
public interface Claims {

    /** The number of a claim that is about to be made. */
    long nextNumber();

    /** With its charges held for it. @return false, and nothing is written, if another claim holds one of them */
    boolean add(DraftClaim claim, Author author, FactData fact);

    /** In its next revision, with the charges of that. @return false, and nothing is written, if another holds one */
    boolean revise(DraftClaim claim, Author author, FactData fact);

    /** What came back or was not credited, in its next revision; on no way any more, and still with its charges. */
    void reopen(DraftClaim claim, Author author, FactData fact);

    /** When its first revision was written: what was in time then stays so. */
    Instant madeAt(ClaimId id);

    /** With the newest of its approvals, as a draft or as approved. */
    void approve(LiveClaim claim, Approval newest, FactData fact);

    /** Lets go of its charges. */
    void withdraw(WithdrawnClaim claim, FactData fact);

    /** Nothing changed but that there is one more fact about it. */
    void note(Claim claim, FactData fact);

    /** A claim that was refused before it was one. */
    void refuse(ClaimId id, FactData fact);

    /** The runs that paid it, or another claim of its charges, and whose money the bank sent back, in that order. */
    List<RunId> cameBackFrom(ClaimId id);

    /** Why banks could not credit it, or another claim of its charges, in that order. */
    List<String> notCreditedFor(ClaimId id);

    /** Whether a bank says that it has credited one of its charges, out of a list that was recalled. */
    boolean isCredited(Claim claim);

    /** Money that came back and may be this claim's; two persons have not decided yet. */
    List<UUID> returnsInQuestion(ClaimId id);

    Optional<Claim> find(ClaimId id);

    /** Nobody else changes it until the transaction ends. */
    Optional<Claim> lock(ClaimId id);

    /** In the order of their numbers, at most {@code limit}. */
    List<Claim> ofCase(CaseNumber caseNumber, int limit);

    /** Who writes a revision, and when. */
    record Author(Actor actor, Instant at) {}
}
