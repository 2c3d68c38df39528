package dev.sekisho.identity.reading;

import java.util.Objects;

/**
 * What shows how a name is read, beside its holder's word.
 *
 * @param scanHash SHA-256 of the copy in the operator's records, in hexadecimal digits
 */
public record Evidence(Kind kind, String scanHash) {

    public Evidence {
        Objects.requireNonNull(kind, "kind");
        if (!scanHash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a scan is named by its SHA-256");
        }
    }

    /** Documents that carry a reading. */
    public enum Kind {
        /** The family register, which has carried readings since 2025. */
        FAMILY_REGISTER,
        RESIDENT_RECORD,
        /** In Latin letters. */
        PASSPORT,
        INSURANCE_CERTIFICATE
    }
}
