package dev.sekisho.charge.link;

import dev.sekisho.kernel.id.LinkId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds a link in the copy, and asks link-service on a miss; never called inside a transaction. */
@ApplicationScoped
public class FindLink {

    private final LinkCopies copies;
    private final LinkSource source;
    private final KeepLink keep;

    @Inject
    public FindLink(LinkCopies copies, LinkSource source, KeepLink keep) {
        this.copies = copies;
        this.source = source;
        this.keep = keep;
    }

    public LinkLookup find(LinkId id) {
        return copies.find(id).<LinkLookup>map(LinkLookup.Found::new).orElseGet(() -> fetch(id));
    }

    private LinkLookup fetch(LinkId id) {
        LinkLookup answer = source.ask(id);
        if (answer instanceof LinkLookup.Found found) {
            keep.keep(found.copy());
            return copies.find(id).<LinkLookup>map(LinkLookup.Found::new).orElseGet(LinkLookup.Unavailable::new);
        }
        return answer;
    }
}
