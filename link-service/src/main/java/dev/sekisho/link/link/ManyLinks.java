package dev.sekisho.link.link;

import dev.sekisho.kernel.id.LinkId;
import java.util.Collection;
import java.util.Map;

/** The same links for commands that share a transaction: many by one statement. What is not there is in no map. */
public interface ManyLinks {

    /**
     * For debits: nobody changes them until the transaction ends, other debits go on. They are held in one order, so that
     * no two transactions wait for each other, and read only then.
     */
    Map<LinkId, HeldLink> hold(Collection<LinkId> ids);

    /** As they are, whatever their state. */
    Map<LinkId, Link> find(Collection<LinkId> ids);
}
