package dev.sekisho.identity.client;

import dev.sekisho.identity.staff.Signature;
import java.util.Optional;

/** A client that gets no token any more. */
public record RevokedClient(ClientTerms terms, long version, Signature proposed, Optional<Signature> approved)
        implements OAuthClient {}
