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
}
