package dev.sekisho.compensation.suspicion;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What has to be decided.
 *
 * @param subject the case, or the measure that holds the wallet
 * @param wallet the one that is held
 */
public record ItemHead(
        UUID id,
        Ground ground,
        UUID subject,
        UUID caseId,
        CaseNumber caseNumber,
        Optional<WalletId> wallet,
        Instant raisedAt,
        Instant decideBy,
        long version) {

    public ItemHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ground, "ground");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(caseNumber, "caseNumber");
        Objects.requireNonNull(wallet, "wallet");
        if (!decideBy.isAfter(raisedAt) || version < 1) {
            throw new IllegalArgumentException("a decision is due later, and versions begin with 1");
        }
    }

    ItemHead next() {
        return new ItemHead(id, ground, subject, caseId, caseNumber, wallet, raisedAt, decideBy, version + 1);
    }
}
