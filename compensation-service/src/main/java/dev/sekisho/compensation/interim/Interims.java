package dev.sekisho.compensation.interim;

import dev.sekisho.compensation.claim.Approval;
import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.paymentrun.SentFile;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All interim payments; every change comes with its fact. Whoever changes one holds its claim's lock. */
public interface Interims {

    void add(AskedInterim interim, FactData fact);

    /** With the newest of its approvals. */
    void approve(Interim interim, Approval newest, FactData fact);

    /** Its file is written once. */
    void send(SentInterim interim, LocalDate day, byte[] file, PersonId by, FactData fact);

    /** The file in which it is on its way; empty in any other state. */
    Optional<SentFile> sentFile(UUID id);

    /** The bank did not take this file, which is kept; the interim payment may be sent in another one. */
    void takeBack(ApprovedInterim interim, SentFile file, Instant now, FactData fact);

    /** Whether the bank has debited a file of it that it was said not to have taken, and that stands. */
    boolean isDebitedAfterAll(UUID id);

    /** Paid by that file. */
    void payAfterAll(PaidInterim interim, Instant now, FactData fact);

    List<Approval> approvals(UUID id);

    /** In its next state. */
    void save(Interim interim, FactData fact);

    /** Nothing changed but that there is one more fact about it. */
    void note(InterimHead head, FactData fact);

    Optional<Interim> find(UUID id);

    /** The one that is not given up. */
    Optional<Interim> ofClaim(ClaimId claim);

    /** The exact bytes; empty before they are written. */
    Optional<byte[]> file(UUID id);

    /** Records the debts of those that were paid for what turned out to be own use, each once. @return how many */
    int recordDebts(Instant now);

    /** The newest first, at most {@code limit}. */
    List<Debt> debts(int limit);

    /** What is owed back. */
    record Debt(UUID interim, ClaimId claim, String caseNumber, Money amount, Instant recordedAt) {}
}
