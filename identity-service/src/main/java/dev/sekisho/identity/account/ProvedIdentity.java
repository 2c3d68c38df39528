package dev.sekisho.identity.account;

import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** The operator's own proof of who the holder is; the claims themselves stay with the proof. */
public record ProvedIdentity(
        UUID proofId, PersonId person, IdentityMethod method, KanaSource kanaSource, Instant provedAt) {

    public ProvedIdentity {
        Objects.requireNonNull(proofId, "proofId");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(kanaSource, "kanaSource");
        Objects.requireNonNull(provedAt, "provedAt");
    }

    /** The same, once people looked at a reading that was only declared; a better one stays. */
    public ProvedIdentity readPlausibly() {
        return kanaSource == KanaSource.DECLARED_ONLY
                ? new ProvedIdentity(proofId, person, method, KanaSource.DECLARED_PLAUSIBLE, provedAt)
                : this;
    }
}
