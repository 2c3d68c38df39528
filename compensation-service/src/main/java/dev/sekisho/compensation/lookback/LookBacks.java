package dev.sekisho.compensation.lookback;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.event.compensation.LookBackMade;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The looks that were made back from cases, and whose turn it is. */
public interface LookBacks {

    /** A confirmed case whose present version nobody has looked back from; nobody else gets it before the lease is over. */
    Optional<CaseNumber> claim(Duration lease);

    /** With the fact; the case's version has had its turn. */
    void add(LookBack lookBack, LookBackMade fact);

    Optional<LookBack> newest(UUID caseId);
}
