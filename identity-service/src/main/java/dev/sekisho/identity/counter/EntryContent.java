package dev.sekisho.identity.counter;

import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.proof.CounterProofs;
import dev.sekisho.identity.proof.VerifiedClaims;
import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.secrecy.KeyedHash.Label;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** What the documents say, as it was typed; kept sealed and never printed. */
public record EntryContent(
        DocumentKind document,
        String documentNumber,
        String nameKanji,
        String nameKana,
        LocalDate birthDate,
        String address) {

    public EntryContent {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(documentNumber, "documentNumber");
        Objects.requireNonNull(nameKanji, "nameKanji");
        Objects.requireNonNull(nameKana, "nameKana");
        Objects.requireNonNull(birthDate, "birthDate");
        Objects.requireNonNull(address, "address");
    }

    /** By what an approval names exactly this content of this entry. */
    String hash(KeyedHash hash, EntryTerms terms) {
        return hash.of(
                Label.COUNTER_ENTRY,
                terms.id().toString(),
                terms.account().toString(),
                terms.method().name(),
                document.name(),
                documentNumber,
                nameKanji,
                nameKana,
                birthDate.toString(),
                address);
    }

    VerifiedClaims claims(EntryTerms terms, Instant now) {
        return new VerifiedClaims(
                CounterProofs.NAME,
                terms.id().toString(),
                terms.method(),
                now,
                nameKanji,
                nameKana,
                KanaSource.DECLARED_ONLY,
                birthDate,
                address,
                document.code(),
                documentNumber);
    }

    @Override
    public String toString() {
        return "EntryContent[redacted]";
    }
}
