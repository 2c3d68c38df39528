package dev.sekisho.compensation.paymentrun;

import dev.sekisho.compensation.claim.Payable;
import dev.sekisho.compensation.claim.RunId;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All payment runs with their files; every change comes with its fact. */
public interface PaymentRuns {

    /** With its file, and a line for each claim. */
    void add(MadeRun run, byte[] file, List<Payable> lines, Instant now, FactData fact);

    /** In its next state; a cancelled run's lines live no more. */
    void save(PaymentRun run, PersonId by, Instant now, FactData fact);

    /** One person more says that the bank did not take it; the lines of one that is refused live no more. */
    void refuse(PaymentRun run, FactData fact);

    /** Nothing changed but that there is one more fact about it. */
    void note(PaymentRun run, FactData fact);

    Optional<PaymentRun> find(RunId id);

    /** Nobody else changes it until the transaction ends. */
    Optional<PaymentRun> lock(RunId id);

    /** The exact bytes. */
    byte[] file(RunId id);

    /** Whether one of its lines pays this person. */
    boolean pays(RunId id, PersonId person);

    /** Whether the bank of each of its payees was asked from then on, and says nothing against it since. */
    boolean checkedAllSince(RunId id, Instant since);

    /** Whether one of its claims is for a charge that it does not hold, or that turned out to be the depositor's own. */
    boolean paysAmiss(RunId id);
}
