package dev.sekisho.sandbox.attestation;

import dev.sekisho.sandbox.evidence.VerifierKey;

/** Where the attestation of one service is asked for. */
public interface AttestationSource {

    String service();

    /** The key as whoever asks knows it, not as the service says. */
    VerifierKey key();

    /** What the service says and signs now, as a JWS in compact form. */
    String attestation();
}
