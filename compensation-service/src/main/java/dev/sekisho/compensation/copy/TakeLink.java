package dev.sekisho.compensation.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Takes one fact of a link into the copy, in the transaction that marks the fact as seen. */
@ApplicationScoped
public class TakeLink {

    private final CopiedLinks links;

    @Inject
    public TakeLink(CopiedLinks links) {
        this.links = links;
    }

    /** @throws ContradictingFact if the copy knows the link between others */
    @Transactional(Transactional.TxType.MANDATORY)
    public Taken take(CopiedLink news) {
        Optional<CopiedLink> known = links.find(news.id());
        links.keep(known.map(link -> link.and(news)).orElse(news));
        return known.map(link ->
                        Taken.between(link.standing().version(), news.standing().version()))
                .orElse(Taken.NEW);
    }
}
