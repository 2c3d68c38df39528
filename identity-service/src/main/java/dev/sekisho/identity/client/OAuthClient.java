package dev.sekisho.identity.client;

import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.Signature;
import dev.sekisho.kernel.event.identity.ClientRevoked;
import java.util.Optional;

/** A tool or bank that fetches tokens: proposed by one human, in force once another approved, ended by any one. */
public sealed interface OAuthClient permits ProposedClient, ApprovedClient, RevokedClient {

    ClientTerms terms();

    /** The version of its latest fact. */
    long version();

    Signature proposed();

    Optional<Signature> approved();

    /** The end of it, for ever: another key is another client. */
    default ClientChange revoke(Actor by) {
        return new ClientChange(
                new RevokedClient(terms(), version(), proposed(), approved()),
                new ClientRevoked(terms().id(), by.staffId(), by.person().value()));
    }
}
