package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.ProvedIdentity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which methods may prove an identity, when, and what for: dated entries, in days of Japan, each day of a method in one of
 * them at most.
 *
 * @param version travels in every answer and fact that was decided by it
 */
public record MethodCatalogue(String version, List<MethodEntry> entries) {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    public MethodCatalogue {
        entries = List.copyOf(entries);
        if (version == null || version.isBlank()) {
            throw new IllegalArgumentException("a catalogue has a version");
        }
        for (IdentityMethod method : IdentityMethod.values()) {
            if (entries.stream().noneMatch(entry -> entry.method() == method)) {
                throw new IllegalArgumentException(method + " is not in the catalogue");
            }
        }
        for (MethodEntry entry : entries) {
            if (entries.stream().filter(entry::overlaps).count() > 1) {
                throw new IllegalArgumentException(entry.method() + " has two entries for one day");
            }
        }
    }

    /** The catalogue in force. */
    public static MethodCatalogue published() {
        return MethodCatalogueFile.published();
    }

    /** Whether a new proof may be made by this method at this moment. */
    public boolean admits(IdentityMethod method, Instant now) {
        return entry(method, now).isPresent();
    }

    /** The entry of the day on which this identity was proved: it does not lose what it was good for. */
    public Optional<MethodEntry> entryOf(ProvedIdentity identity) {
        return entry(identity.method(), identity.provedAt());
    }

    /** Whether this identity was proved in a way that is good for this. */
    public boolean serves(ProvedIdentity identity, ProofUse purpose) {
        return entryOf(identity)
                .map(entry -> entry.purposes().contains(purpose))
                .orElse(false);
    }

    /** The methods of which at least one entry is good for this, in the order of the code. */
    public List<IdentityMethod> methodsFor(ProofUse purpose) {
        return Arrays.stream(IdentityMethod.values())
                .filter(method -> entries.stream()
                        .anyMatch(entry ->
                                entry.method() == method && entry.purposes().contains(purpose)))
                .toList();
    }

    private Optional<MethodEntry> entry(IdentityMethod method, Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, JAPAN);
        return entries.stream()
                .filter(entry -> entry.method() == method && entry.covers(day))
                .findFirst();
    }
}
