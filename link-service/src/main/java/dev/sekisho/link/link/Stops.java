package dev.sekisho.link.link;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.LinkId;
import java.util.Optional;
import java.util.UUID;

/** The stops of all links; changed only by who has locked the link, each change with its fact. */
public interface Stops {

    Optional<Stop> find(UUID id);

    /** @return false if the id is another link's */
    boolean add(Stop stop, FactData fact);

    void lift(Stop lifted, FactData fact);

    /** Whether this case ever stopped this link. */
    boolean knows(LinkId link, String caseNumber);

    /** Whether any stop of this link was not lifted. */
    boolean stand(LinkId link);
}
