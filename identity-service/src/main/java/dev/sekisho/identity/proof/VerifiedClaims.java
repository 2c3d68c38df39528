package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.KanaSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Who somebody is, and how it was verified; kept as OpenID {@code verified_claims}, encrypted, and never printed.
 *
 * @param transaction the vendor's own reference of the check
 */
public record VerifiedClaims(
        String verifier,
        String transaction,
        IdentityMethod method,
        Instant verifiedAt,
        String nameKanji,
        String nameKana,
        KanaSource kanaSource,
        LocalDate birthDate,
        String address,
        String documentType,
        String documentNumber) {

    public VerifiedClaims {
        Objects.requireNonNull(verifier, "verifier");
        Objects.requireNonNull(transaction, "transaction");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(verifiedAt, "verifiedAt");
        Objects.requireNonNull(nameKanji, "nameKanji");
        Objects.requireNonNull(nameKana, "nameKana");
        Objects.requireNonNull(kanaSource, "kanaSource");
        Objects.requireNonNull(birthDate, "birthDate");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(documentType, "documentType");
        Objects.requireNonNull(documentNumber, "documentNumber");
    }

    /** The same with what the operator makes of the reading. */
    public VerifiedClaims read(KanaSource source) {
        return new VerifiedClaims(
                verifier,
                transaction,
                method,
                verifiedAt,
                nameKanji,
                nameKana,
                source,
                birthDate,
                address,
                documentType,
                documentNumber);
    }

    /** Whether both name one human as far as a name and a day of birth can. */
    boolean namesSameAs(VerifiedClaims other) {
        return KanaForm.of(nameKana).equals(KanaForm.of(other.nameKana)) && birthDate.equals(other.birthDate);
    }

    @Override
    public String toString() {
        return "VerifiedClaims[" + verifier + ", " + method + "]";
    }
}
