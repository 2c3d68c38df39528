package dev.sekisho.identity.reproof;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.ProvedIdentity;
import dev.sekisho.identity.proof.MethodCatalogue;
import dev.sekisho.identity.proof.ProofUse;
import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a duty is from its beginning on.
 *
 * @param code the reason in full, as a stable code
 * @param method by which the identity had been proved
 * @param dueBy the first moment that is too late
 */
public record DutyHead(
        UUID id,
        AccountId account,
        Optional<UUID> wave,
        ReproofReason reason,
        String code,
        IdentityMethod method,
        Instant assignedAt,
        Instant dueBy) {

    public DutyHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(assignedAt, "assignedAt");
        Objects.requireNonNull(dueBy, "dueBy");
        if (wave.isPresent() != reason.isOfAWave()) {
            throw new IllegalArgumentException("what a wave asks for has a wave");
        }
    }

    /** Whether this identity is the new proof that was asked for. */
    public boolean isMetBy(ProvedIdentity identity, MethodCatalogue catalogue) {
        return identity.provedAt().isAfter(assignedAt) && catalogue.serves(identity, ProofUse.REPROOF);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(dueBy);
    }
}
