package dev.sekisho.compensation.fraudcase;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keeps what banks confirmed; for a case whose row is locked. */
public interface Confirmations {

    /** @return those that are new: a charge is confirmed once in a case, and what was said of it then stays */
    List<VictimCharge> add(ConfirmedCase fraudCase, List<VictimCharge> charges, UUID staff, Instant now);

    /** All of a case, the oldest posting first. */
    List<VictimCharge> of(UUID caseId);
}
