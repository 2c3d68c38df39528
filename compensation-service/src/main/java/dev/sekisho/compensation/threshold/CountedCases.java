package dev.sekisho.compensation.threshold;

import dev.sekisho.compensation.fraudcase.VictimCharge;
import dev.sekisho.kernel.id.BankCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The cases that count towards a stop, each once for a bank; what turned out to be own use counts no more. */
public interface CountedCases {

    /** Nobody else counts, judges or decides until the transaction ends: of two at once, the second sees the first. */
    void alone();

    /** @return false if it counts already */
    boolean add(UUID caseId, BankCode bank, Instant at);

    /** How many of a bank came after the one moment and not after the other. */
    long between(BankCode bank, Instant after, Instant until);

    /** The banks that have any after this moment, in the order of their codes. */
    List<BankCode> banksAfter(Instant moment);

    /** Whether one of the charges was posted while its link was younger than this, or nobody knows how old it was. */
    boolean anyOnYoungLink(List<VictimCharge> charges, Duration age);
}
