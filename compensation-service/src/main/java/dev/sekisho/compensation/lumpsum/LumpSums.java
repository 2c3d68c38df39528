package dev.sekisho.compensation.lumpsum;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.Approval;
import dev.sekisho.compensation.claim.LumpSumId;
import dev.sekisho.compensation.claim.Payable;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All lump sums with their lines; every change comes with its fact. */
public interface LumpSums {

    /** With a line for each claim. */
    void add(MadeLumpSum lumpSum, List<Payable> lines, FactData fact);

    /** With the newest of its approvals, as made or as released. */
    void approve(LumpSum lumpSum, Approval newest, FactData fact);

    /** Its lines live no more. */
    void cancel(CancelledLumpSum lumpSum, Instant now, FactData fact);

    /** What the bank says now of lines of which it has said nothing yet; what it could not credit lives no more. */
    void answer(ReleasedLumpSum lumpSum, List<BankAnswer> answers, PersonId saidBy, Instant now, FactData fact);

    /** The persons who want it back, the first one first. */
    List<Actor> recalling(LumpSumId id);

    /** One person more wants it back. */
    void recall(ReleasedLumpSum lumpSum, Actor by, String note, Instant now, FactData fact);

    /** Lines of which the bank has said nothing live no more. */
    void takeBack(ReleasedLumpSum lumpSum, List<LumpSumLine> lines, PersonId by, Instant now);

    /** The bank says of lines that were recalled that it has credited them, or takes that back. */
    void contradict(ReleasedLumpSum lumpSum, List<BankAnswer> answers, PersonId saidBy, Instant now, FactData fact);

    /** Nothing changed but that there is one more fact about it. */
    void note(LumpSum lumpSum, FactData fact);

    Optional<LumpSum> find(LumpSumId id);

    /** Nobody else changes it until the transaction ends. */
    Optional<LumpSum> lock(LumpSumId id);

    /** In the order of the claims' numbers. */
    List<LumpSumLine> lines(LumpSumId id);

    /** The newest first. @param bank only its own, and only what was released to it */
    List<LumpSum> list(Optional<BankCode> bank, Optional<Place> after, int limit);

    /** Whether one of its lines pays this person. */
    boolean pays(LumpSumId id, PersonId person);

    /** Whether one of its claims is for a charge that it does not hold, or that turned out to be the depositor's own. */
    boolean paysAmiss(LumpSumId id);

    /** Behind which lump sum a list goes on. */
    record Place(Instant madeAt, UUID id) {}
}
