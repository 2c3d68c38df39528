package dev.sekisho.charge.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes in what link-service said of a link, by fact or by answer. */
@ApplicationScoped
public class KeepLink {

    private final LinkCopies copies;

    @Inject
    public KeepLink(LinkCopies copies) {
        this.copies = copies;
    }

    @Transactional
    public void keep(LinkCopy copy) {
        copies.keep(copy);
    }

    @Transactional
    public void keep(LinkChange change) {
        copies.keep(change);
    }
}
