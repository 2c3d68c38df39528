package dev.sekisho.compensation.settlement;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All split rules and liabilities; every change comes with its fact. */
public interface SplitRules {

    /** Words are heard one at a time: until the transaction ends nobody else says one, nor closes a settlement. */
    void alone();

    void propose(SplitRule rule, FactData fact);

    void agree(SplitRule rule, Instant now, FactData fact);

    /** The agreed ones and those that wait, the newest day first, at most {@code limit}. */
    List<SplitRule> rules(int limit);

    /** Those that are agreed and whose day is not after this one. */
    List<SplitRule> agreedUntil(LocalDate day);

    Optional<SplitRule> rule(UUID id);

    boolean isTaken(LocalDate day);

    void propose(Liability liability, UUID caseId, FactData fact);

    void agree(Liability liability, Instant now, FactData fact);

    Optional<Liability> liability(UUID id);

    /** The newest first, at most {@code limit}. */
    List<Liability> liabilities(CaseNumber caseNumber, int limit);

    /** Nothing changed but that there is one more fact about it. */
    void note(SplitRule rule, FactData fact);

    /** Nothing changed but that there is one more fact about it. */
    void note(Liability liability, FactData fact);
}
