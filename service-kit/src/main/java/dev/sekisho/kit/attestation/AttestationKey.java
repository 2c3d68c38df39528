package dev.sekisho.kit.attestation;

/** Signs for the service, with a key whose public half auditors were given. */
public interface AttestationKey {

    /** Whether there is a key. */
    boolean isThere();

    /** The name by which whoever verifies finds the public half. */
    String name();

    /** @return an Ed25519 signature */
    byte[] sign(byte[] bytes);
}
