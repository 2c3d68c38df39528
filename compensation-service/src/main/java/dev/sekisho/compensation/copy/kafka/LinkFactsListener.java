package dev.sekisho.compensation.copy.kafka;

import dev.sekisho.compensation.copy.CopyProgress;
import dev.sekisho.compensation.copy.TakeLink;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.Topics;
import dev.sekisho.kernel.event.link.LinkEnded;
import dev.sekisho.kernel.event.link.LinkEstablished;
import dev.sekisho.kernel.event.link.LinkReleased;
import dev.sekisho.kernel.event.link.LinkReverified;
import dev.sekisho.kernel.event.link.LinkVerificationAsked;
import dev.sekisho.kit.inbox.FactListener;
import dev.sekisho.kit.inbox.ReceivedFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Hands what link-service said to the copy. */
@ApplicationScoped
class LinkFactsListener implements FactListener {

    private final TakeLink links;
    private final CopyProgress progress;

    @Inject
    LinkFactsListener(TakeLink links, CopyProgress progress) {
        this.links = links;
        this.progress = progress;
    }

    @Override
    public String topic() {
        return Topics.LINK_FACTS;
    }

    @Override
    public Set<Class<? extends FactData>> handles() {
        return Set.of(
                LinkEstablished.class,
                LinkEnded.class,
                LinkReleased.class,
                LinkVerificationAsked.class,
                LinkReverified.class);
    }

    @Override
    public void on(ReceivedFact fact) {
        if (fact.data() instanceof LinkEstablished established) {
            links.take(LinkFacts.link(fact.version(), established));
        } else if (fact.data() instanceof LinkEnded ended) {
            links.take(LinkFacts.link(fact.version(), fact.time(), ended));
        } else if (fact.data() instanceof LinkReleased released) {
            links.take(LinkFacts.link(fact.version(), fact.time(), released));
        } else if (fact.data() instanceof LinkVerificationAsked asked) {
            links.take(LinkFacts.link(fact.version(), fact.time(), asked));
        } else if (fact.data() instanceof LinkReverified reverified) {
            links.take(LinkFacts.link(fact.version(), fact.time(), reverified));
        }
        progress.reached(topic(), fact.time());
    }
}
