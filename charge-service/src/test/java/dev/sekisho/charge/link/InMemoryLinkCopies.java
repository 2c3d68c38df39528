package dev.sekisho.charge.link;

import dev.sekisho.kernel.id.LinkId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Copies of links in memory. */
public final class InMemoryLinkCopies implements LinkCopies {

    private final Map<LinkId, LinkCopy> whole = new HashMap<>();
    private final Map<LinkId, LinkChange> endings = new HashMap<>();

    @Override
    public Optional<LinkCopy> find(LinkId id) {
        return Optional.ofNullable(whole.get(id));
    }

    @Override
    public void lock(Collection<LinkId> ids) {
        // one thread, no locks
    }

    @Override
    public Map<LinkId, LinkCopy> read(Collection<LinkId> ids) {
        Map<LinkId, LinkCopy> found = new HashMap<>(whole);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public void keep(LinkCopy copy) {
        LinkCopy known = whole.get(copy.id());
        if (known == null || copy.version() > known.version()) {
            whole.put(copy.id(), endedIfNewer(copy, endings.get(copy.id())));
        }
    }

    @Override
    public void keep(LinkChange ending) {
        LinkChange known = endings.get(ending.id());
        if (known == null || ending.version() > known.version()) {
            endings.put(ending.id(), ending);
            whole.computeIfPresent(ending.id(), (id, copy) -> endedIfNewer(copy, ending));
        }
    }

    private static LinkCopy endedIfNewer(LinkCopy copy, LinkChange ending) {
        return ending == null || ending.version() <= copy.version()
                ? copy
                : new LinkCopy(
                        copy.id(),
                        ending.version(),
                        copy.walletId(),
                        copy.person(),
                        copy.bankAccountId(),
                        copy.bankCode(),
                        ending.state(),
                        copy.terms());
    }
}
