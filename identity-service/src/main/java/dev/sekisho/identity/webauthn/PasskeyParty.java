package dev.sekisho.identity.webauthn;

import java.util.Set;

/** For whom passkeys are: the domain they are bound to, and the addresses of the pages that may use them. */
public record PasskeyParty(String domain, Set<String> origins) {

    public PasskeyParty {
        origins = Set.copyOf(origins);
        if (domain.isBlank() || origins.isEmpty()) {
            throw new IllegalArgumentException("passkeys are bound to a domain and used from a page");
        }
    }
}
