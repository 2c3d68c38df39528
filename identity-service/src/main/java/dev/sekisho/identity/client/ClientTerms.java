package dev.sekisho.identity.client;

import dev.sekisho.kernel.id.BankCode;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a client is, whichever state it is in: whose, for which services, with which scopes, known by which keys.
 *
 * @param bank the bank it belongs to; empty for the operator's own tools
 * @param keySet its public keys as a JSON Web Key Set, as they were approved
 * @param certificate thumbprint of the certificate its tokens are bound to; a bank's always are
 */
public record ClientTerms(
        UUID id,
        String name,
        Optional<BankCode> bank,
        SortedSet<String> audiences,
        SortedSet<String> scopes,
        String keySet,
        Optional<String> certificate) {

    public ClientTerms {
        Objects.requireNonNull(id, "id");
        audiences = new TreeSet<>(audiences);
        scopes = new TreeSet<>(scopes);
        if (audiences.isEmpty() || scopes.isEmpty()) {
            throw new IllegalArgumentException("a client is for a service and a purpose");
        }
        if (bank.isPresent() && certificate.isEmpty()) {
            throw new IllegalArgumentException("a bank's tokens are bound to its certificate");
        }
    }

    String employer() {
        return bank.map(BankCode::value).orElse("OPERATOR");
    }
}
