package dev.sekisho.charge.link;

import dev.sekisho.kernel.id.LinkId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Where the copies of links are kept; an older version never replaces a newer one. */
public interface LinkCopies {

    /** Whole copies only: of a link that only a change is known of, nothing is known. */
    Optional<LinkCopy> find(LinkId id);

    /** Keeps the copies from changing until the running transaction ends. */
    void lock(Collection<LinkId> ids);

    Map<LinkId, LinkCopy> read(Collection<LinkId> ids);

    void keep(LinkCopy copy);

    void keep(LinkChange change);
}
