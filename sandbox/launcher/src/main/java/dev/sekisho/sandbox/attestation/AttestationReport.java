package dev.sekisho.sandbox.attestation;

import java.util.List;

/**
 * What a check of a folder found.
 *
 * @param keys as they lie in the folder
 * @param attestation what is left after all that is not signed was put aside
 */
public record AttestationReport(List<String> keys, CombinedAttestation attestation, List<String> findings) {

    public AttestationReport {
        keys = List.copyOf(keys);
        findings = List.copyOf(findings);
    }

    /** Whether it is what the services signed; that says nothing yet of what is met. */
    public boolean holds() {
        return findings.isEmpty();
    }
}
