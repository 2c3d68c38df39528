package dev.sekisho.kit.audit;

import dev.sekisho.kit.assertion.Pem;
import dev.sekisho.kit.attestation.AttestationKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The key of this service's log. It signs the attestation, too: auditors were given its public half already. */
@ApplicationScoped
class LogKey implements AttestationKey {

    private final Optional<CheckpointKey> key;

    LogKey(AuditConfig config) {
        this.key = config.privateKey().map(file -> CheckpointKey.of(config.origin(), Pem.ed25519PrivateKey(file)));
    }

    Optional<CheckpointKey> key() {
        return key;
    }

    @Override
    public boolean isThere() {
        return key.isPresent();
    }

    @Override
    public String name() {
        return key.orElseThrow().fullName();
    }

    @Override
    public byte[] sign(byte[] bytes) {
        return key.orElseThrow().sign(bytes);
    }
}
