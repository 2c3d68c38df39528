package dev.sekisho.identity.screening;

import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.IssuedToken;
import dev.sekisho.identity.staff.StaffRole;
import dev.sekisho.identity.staff.StaffTokens;
import dev.sekisho.kernel.event.identity.StaffSignedOut;
import dev.sekisho.kernel.event.identity.StaffTokenIssued;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who is MLRO, as the tokens tell. */
final class Mlros implements StaffTokens {

    private final Set<UUID> standing = new HashSet<>();

    Actor one() {
        Actor actor = new Actor(UUID.randomUUID(), PersonId.random(), UUID.randomUUID());
        standing.add(actor.tokenId());
        return actor;
    }

    void loses(Actor actor) {
        standing.remove(actor.tokenId());
    }

    @Override
    public void add(IssuedToken token, StaffTokenIssued fact) {
        standing.add(token.id());
    }

    @Override
    public Optional<IssuedToken> standing(UUID tokenId, UUID staffId, Instant now) {
        return Optional.empty();
    }

    @Override
    public void signedOut(StaffSignedOut fact, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void endAll(UUID staffId, Instant now) {
        standing.clear();
    }

    @Override
    public boolean stands(UUID tokenId, UUID staffId, StaffRole role, Instant now) {
        return role == StaffRole.MLRO && standing.contains(tokenId);
    }
}
