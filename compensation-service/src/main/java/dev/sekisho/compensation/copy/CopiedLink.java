package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.LinkId;
import java.util.Objects;
import java.util.Optional;

/** All that the facts of one link have said so far; its origin is unknown if only its end was heard of. */
public record CopiedLink(LinkId id, LinkParties parties, LinkStanding standing, Optional<LinkOrigin> origin) {

    public CopiedLink {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(parties, "parties");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(origin, "origin");
    }

    /**
     * Both taken together: the newer one says where the link stands, an older one only fills in what was missing.
     *
     * @throws ContradictingFact if they do not speak of the same wallet and bank account
     */
    public CopiedLink and(CopiedLink other) {
        if (!id.equals(other.id) || !parties.equals(other.parties)) {
            throw new ContradictingFact("link " + id + " was known between others");
        }
        return new CopiedLink(id, parties, standing.orNewer(other.standing), origin.or(other::origin));
    }
}
