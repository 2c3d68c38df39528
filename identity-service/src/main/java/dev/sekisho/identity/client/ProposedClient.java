package dev.sekisho.identity.client;

import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.Signature;
import dev.sekisho.kernel.event.identity.ClientApproved;
import dev.sekisho.kernel.event.identity.ClientProposed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A client that one person proposed and nobody else has yet looked at; it gets no token. */
public record ProposedClient(ClientTerms terms, long version, Signature proposed) implements OAuthClient {

    static ClientChange by(Actor actor, ClientTerms terms, String keysHash, Instant now) {
        var client = new ProposedClient(terms, 0, new Signature(actor.staffId(), actor.person(), now));
        var fact = new ClientProposed(
                terms.id(),
                terms.employer(),
                List.copyOf(terms.audiences()),
                List.copyOf(terms.scopes()),
                keysHash,
                actor.staffId(),
                actor.person().value());
        return new ClientChange(client, fact);
    }

    @Override
    public Optional<Signature> approved() {
        return Optional.empty();
    }

    /** Puts it in force; nothing, if the approver is the person who proposed, by whatever account. */
    Optional<ClientChange> approve(Actor by, Instant now) {
        if (by.person().equals(proposed.person())) {
            return Optional.empty();
        }
        var approval = new Signature(by.staffId(), by.person(), now);
        var fact = new ClientApproved(terms.id(), by.staffId(), by.person().value());
        return Optional.of(new ClientChange(new ApprovedClient(terms, version, proposed, Optional.of(approval)), fact));
    }
}
