package dev.sekisho.identity.client;

import dev.sekisho.identity.staff.Signature;
import java.util.Optional;

/** A client in force: it gets tokens by its key. */
public record ApprovedClient(ClientTerms terms, long version, Signature proposed, Optional<Signature> approved)
        implements OAuthClient {

    public ApprovedClient {
        if (approved.isEmpty() || approved.get().person().equals(proposed.person())) {
            throw new IllegalArgumentException("a client is approved by another person");
        }
    }
}
