package dev.sekisho.compensation.paymentrun;

import dev.sekisho.compensation.claim.RunId;
import dev.sekisho.compensation.zengin.FileTotals;
import dev.sekisho.kernel.id.PersonId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a run is whatever its state: its file never changes.
 *
 * @param unchecked how many of its payees' banks could not be asked for the name
 */
public record RunHead(
        RunId id,
        LocalDate transferDate,
        FileTotals totals,
        int unchecked,
        Sha256 sha256,
        PersonId madeBy,
        long version) {

    public RunHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(transferDate, "transferDate");
        Objects.requireNonNull(totals, "totals");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(madeBy, "madeBy");
        if (version < 1 || totals.count() < 1 || unchecked < 0 || unchecked > totals.count()) {
            throw new IllegalArgumentException("a run has a payment and a version");
        }
    }

    RunHead next() {
        return new RunHead(id, transferDate, totals, unchecked, sha256, madeBy, version + 1);
    }
}
