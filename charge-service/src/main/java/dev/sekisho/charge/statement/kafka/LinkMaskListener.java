package dev.sekisho.charge.statement.kafka;

import dev.sekisho.charge.statement.LinkMasks;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.Topics;
import dev.sekisho.kernel.event.link.LinkEstablished;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kit.inbox.FactListener;
import dev.sekisho.kit.inbox.ReceivedFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Keeps of a new link how its owner knows the bank account. */
@ApplicationScoped
class LinkMaskListener implements FactListener {

    private final LinkMasks masks;

    LinkMaskListener(LinkMasks masks) {
        this.masks = masks;
    }

    @Override
    public String topic() {
        return Topics.LINK_FACTS;
    }

    @Override
    public Set<Class<? extends FactData>> handles() {
        return Set.of(LinkEstablished.class);
    }

    @Override
    public void on(ReceivedFact fact) {
        LinkEstablished link = (LinkEstablished) fact.data();
        masks.keep(new LinkId(link.linkId()), link.accountMask());
    }
}
